"""English is taken apart as its readers would: sentences, syllables, grades and voice."""

from __future__ import annotations

import pytest

from kiosk.authoring.english.passive import passive_participles
from kiosk.authoring.english.sentences import sentences, words
from kiosk.authoring.english.smog import grade_of, long_words, smog_grade
from kiosk.authoring.english.syllables import syllables


@pytest.mark.parametrize(
    "found",
    [
        ["It lasts a moment.", "You cannot control it."],
        ["Janet Travell was a doctor.", "Dr. Travell wrote with Dr. Simons."],
        ["Wear loose clothes, e.g. shorts.", "Eat first."],
        ["Tell us of any medicine, e.g. Warfarin.", "Ask if unsure."],
        ["It is 0.2 to 0.35 mm thick.", "It is used once."],
        ["It was 2017.", "42 of 43 people had one."],
        ["See fact No. 5 in the list.", "No.", "“Dry” means that nothing is injected."],
        ["He said “Stop.”", "The clinician stopped."],
        ["“Will it hurt?” she asked.", "It may."],
        ["Is anything injected?", "No!", "It is dry (no fluid.)", "That is all…", "Yes."],
        ["It came from J. Travell and C. Chan Gunn."],
        ["Call now.", "{emergency_number} is free.", "{clinic_name} pays."],
        ["A heading without a full stop"],
        ["I do.", "So do we."],
        [],
    ],
)
def test_a_text_falls_into_its_sentences(found: list[str]) -> None:
    assert sentences(" ".join(found)) == found


def test_numbers_and_joined_words_are_one_word_and_dashes_none() -> None:
    assert len(words("A long-lasting ache – about 2,500 days, or {emergency_number}.")) == 8


@pytest.mark.parametrize(
    ("count", "those"),
    [
        (0, "2021 0.35 {emergency_number} –"),
        (1, "ache aches blood breathe brain’s bruised called chest deep dry eyes flawed gate"),
        (1, "knots lives lung nerves pain point points pressed sham spot taut tongue used wet"),
        (2, "adverse anxious bruises centre collapsed consent control doesn’t doing effect"),
        (2, "endplate event fascia fibre fibres fluid gently headaches household hygiene latent"),
        (2, "likely motor movement muscle muscles needle needled needles needling patient people"),
        (2, "player question referred reflex relax rely response review safety science settled"),
        (2, "short-term someone sometimes soreness spasm spinal surgeon syndrome technique"),
        (2, "therefore thinner treatment trial trigger twitches UK"),
        (3, "A-delta another area clinical clinician diagnose dynorphin easier electric"),
        (3, "endorphin evidence everyone everything exercise filament filiform idea infection"),
        (
            3,
            "injection medicine natural nausea opioid pacemaker physical placebo post-needling",
        ),
        (3, "period reaction serious studying theory therapist usual various video IMS"),
        (4, "acupuncture anaemia anaesthesia anatomy anxiety diabetes diarrhoea enkephalin"),
        (4, "experience lymphoedema mechanism myofascial pneumothorax society spontaneous"),
        (4, "superficial systematic usually"),
        (5, "association intramuscular involuntary subcutaneous"),
        (6, "anticoagulant physiotherapist"),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(count: int, those: str) -> None:
    counted = {word: syllables(word) for word in those.split()}
    assert counted == dict.fromkeys(counted, count)


@pytest.mark.parametrize(
    ("fewest", "most", "grade"),
    [
        (0, 2, 4),
        (3, 6, 5),
        (7, 12, 6),
        (13, 20, 7),
        (21, 30, 8),
        (31, 42, 9),
        (43, 56, 10),
        (57, 72, 11),
        (73, 90, 12),
        (91, 110, 13),
        (111, 132, 14),
        (133, 156, 15),
        (157, 182, 16),
        (183, 210, 17),
        (211, 240, 18),
    ],
)
def test_grades_agree_with_the_published_conversion_table(
    fewest: int, most: int, grade: int
) -> None:
    error = 1.5  # grades; the standard error that SMOG is published with
    assert abs(grade_of(fewest, 30) - grade) < error
    assert abs(grade_of(most, 30) - grade) < error


def test_few_sentences_are_graded_as_if_there_were_thirty() -> None:
    sentence = "The clinician may feel for tender muscle."
    assert smog_grade([sentence] * 5) == pytest.approx(smog_grade([sentence] * 30))
    assert smog_grade([sentence] * 30) == pytest.approx(3.1291 + 1.043 * 30**0.5)
    assert smog_grade([]) == pytest.approx(3.1291)


def test_words_of_the_topic_are_not_long_words() -> None:
    sentence = "Acupuncture, by an acupuncturist: “evidence” in 2021."
    assert long_words(sentence) == ["Acupuncture", "acupuncturist", "evidence"]
    assert long_words(sentence, {"acupuncture", "acupuncturist"}) == ["evidence"]


@pytest.mark.parametrize(
    ("sentence", "participles"),
    [
        ("The needle is inserted into the muscle.", "inserted"),
        ("Needles were never used twice.", "used"),
        ("The skin is first cleaned.", "cleaned"),
        ("The spot has been found by touch.", "found"),
        ("It is being studied.", "studied"),
        ("You may be asked about your health.", "asked"),
        ("The muscle gets stretched.", "stretched"),
        ("A bruise got worn away.", "worn"),
        ("You will be told what to do.", "told"),
        ("The band is thought to relax.", "thought"),
        ("It is not known how it works.", "known"),
        ("It is usually done in a clinic.", "done"),
        ("It isn’t covered here.", "covered"),
        ("It isn't covered here.", "covered"),
        ("You’re given a form.", "given"),
        ("It’s called gate control.", "called"),
        ("Is anything injected?", "injected"),
        ("Are the needles thrown away?", "thrown"),
        ("The needle was taken out and the spot was pressed.", "taken pressed"),
        ("It was very slowly withdrawn.", "withdrawn"),
        ("Tender spots are held and needles are set.", "held set"),
        ("The needle goes into the muscle.", ""),
        ("You feel tired.", ""),
        ("Many people are tired or worried afterwards.", ""),
        ("The muscle is tight.", ""),
        ("The skin is red.", ""),
        ("The pain is related to stress.", ""),
        ("Get help at once.", ""),
        ("Get medical help for skin that looked inflamed.", ""),
        ("The clinician pressed and needled the spot.", ""),
        ("Bruising is common, and reported pain fades.", ""),
        ("This is a limited study.", ""),
        ("These are needs that people have.", ""),
        ("It is long-lasting or short-lived.", ""),
        ("There are hundreds of clinics.", ""),
        ("Is it safe?", ""),
        ("What is known so far is little; we saw it.", "known"),
        ("", ""),
    ],
)
def test_the_passive_is_told_from_the_active(sentence: str, participles: str) -> None:
    assert passive_participles(sentence) == participles.split()

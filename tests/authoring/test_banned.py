"""Claims that no page may make are found, and what may be said instead passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks.banned import BANS, banned_words, nothing_banned_is_claimed
from tests.authoring.authoring_sample import change, found_by, make_sample

BANNED = [
    ("Dry needling releases toxins.", "toxins"),
    ("It resets the muscle.", "resets"),
    ("The needle heals the muscle.", "heals"),
    ("It is a cure for pain.", "cure"),
    ("It not only cures pain.", "cures"),
    ("There is no doubt. It cured many people.", "cured"),
    ("It works only if it twitches.", "works only"),
    ("It only works with a twitch.", "only works"),
    ("Soreness is a sign it is working.", "sign it is working"),
    ("A twitch means that the treatment worked.", "means that the treatment worked"),
    ("It works for everyone.", "works for everyone"),
    ("Relief is guaranteed.", "guaranteed"),
    ("It is proven to ease pain.", "proven to"),
    ("This proves it.", "proves"),
    ("It is proven not to cause harm.", "proven not to"),
    ("There are no side effects.", "no side effects"),
    ("It is free of risks.", "free of risks"),
    ("It is risk-free.", "risk-free"),
    ("It is completely safe.", "completely safe"),
    ("It is painless.", "painless"),
    ("It helped 87 in 100 people.", "87 in"),
    ("Dry needling does not work.", "does not work"),
]

ALLOWED = [
    "It is not proven to ease pain.",
    "It has not been proven to ease pain.",
    "This is an idea, not proven.",
    "It is not proven that a twitch is needed.",
    "Some critics call it unproven.",
    "It is thought to ease pain.",
    "It may ease pain for some people.",
    "It is not a cure.",
    "Soreness is not a sign it is working.",
    "A twitch does not mean it worked.",
    "It is not completely safe.",
    "It is not always painless.",
    "There is no risk-free treatment.",
    "Low certainty is not the same as “does not work”.",
    "Your health matters.",
    "87 people were studied.",
    "Side effects are common.",
]


@pytest.mark.parametrize(("words", "found"), BANNED)
def test_a_banned_claim_is_found_with_what_to_write_instead(words: str, found: str) -> None:
    claims = list(banned_words(words))

    assert any(found.startswith(claim) for claim, _ in claims)
    assert all(instead.endswith(".") for _, instead in claims)


@pytest.mark.parametrize("words", ALLOWED)
def test_what_may_be_said_passes(words: str) -> None:
    assert not list(banned_words(words))


def test_every_ban_has_an_example() -> None:
    found = {instead for words, _ in BANNED for _, instead in banned_words(words)}

    assert found == {ban.instead for ban in BANS}


def test_a_claim_on_a_page_is_found_where_it_stands(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    assert not found_by(nothing_banned_is_claimed, root)
    change(root, "content/pages/start.md", "A first thing.", "A cure.")
    change(root, "content/glossary.toml", "A dull pain", "A painless feeling")

    page, term = found_by(nothing_banned_is_claimed, root)
    assert (page.path, page.line) == ("content/pages/start.md", 19)
    assert (term.path, term.line) == ("content/glossary.toml", 3)
    assert "“cure”" in page.message

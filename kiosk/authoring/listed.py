"""What pages list: the words of the glossary, the questions to ask, and the quiz."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.authoring.edition_files import QuestionEntry, QuizEntry, TermEntry, read_entries
from kiosk.authoring.findings import Findings
from kiosk.authoring.tables import Table
from kiosk.authoring.texts import TextReader
from kiosk.bundle.model import Question, QuizQuestion, Term

_QUESTION_NOTE = "A question, one sentence, that the patient picks, to ask the clinician: “you”."
_NAME_NOTE = "A word of the glossary, in 1 to 5 words; the texts that explain it use it as well."


@dataclass(frozen=True, slots=True)
class TermSource:
    """An entry of the glossary, and where it stands."""

    id: str
    entry: TermEntry
    line: int | None


@dataclass(frozen=True, slots=True)
class ListedSource:
    """An entry of questions.toml or quiz.toml, and where it stands.

    ``page`` is the page that an entry of the quiz leads to.
    """

    id: str
    claims: tuple[str, ...]
    path: str
    line: int | None
    page: str = ""


@dataclass(frozen=True, slots=True)
class ListFile:
    """One of the files: where it is, what is wrong with it, and the texts it holds."""

    path: Path
    findings: Findings
    texts: TextReader


def read_glossary(file: ListFile) -> tuple[tuple[TermSource, ...], tuple[Term, ...]]:
    """Read glossary.toml."""
    sources: list[TermSource] = []
    terms: list[Term] = []
    found = read_entries(TermEntry, "term", file.path, file.findings)
    for identity, (entry, table) in found.items():
        sources.append(TermSource(identity, entry, table.line()))
        place, note = f"glossary/{identity}", f"What “{entry.name}” means, in one or two sentences."
        line = table.line("name")
        name = file.texts.read(f"{place}/name", entry.name, line, _NAME_NOTE)
        line = table.line("definition")
        definition = file.texts.read(f"{place}/definition", entry.definition, line, note)
        terms.append(Term(identity, name, definition))
    return tuple(sources), tuple(terms)


def read_questions(file: ListFile) -> tuple[tuple[ListedSource, ...], tuple[Question, ...]]:
    """Read questions.toml; an edition without the file has no questions."""
    if not file.path.exists():
        return (), ()
    sources: list[ListedSource] = []
    questions: list[Question] = []
    found = read_entries(QuestionEntry, "question", file.path, file.findings)
    for identity, (entry, table) in found.items():
        sources.append(_listed(identity, entry.claims, file, table))
        place, line = f"questions/{identity}", table.line("text")
        text = file.texts.read(place, entry.text, line, _QUESTION_NOTE)
        questions.append(Question(identity, text))
    return tuple(sources), tuple(questions)


def read_quiz(file: ListFile) -> tuple[tuple[ListedSource, ...], tuple[QuizQuestion, ...]]:
    """Read quiz.toml; an edition without the file has no quiz."""
    if not file.path.exists():
        return (), ()
    sources: list[ListedSource] = []
    questions: list[QuizQuestion] = []
    found = read_entries(QuizEntry, "quiz", file.path, file.findings)
    for identity, (entry, table) in found.items():
        if entry.right > len(entry.answers):
            message = f"There is no answer {entry.right}."
            remedy = f"Write the number of the right answer, 1 to {len(entry.answers)}."
            file.findings.error(table.line("right"), message, remedy)
            continue
        sources.append(_listed(identity, entry.claims, file, table, entry.page))
        questions.append(_quiz_question(identity, entry, table, file.texts))
    return tuple(sources), tuple(questions)


def _quiz_question(
    identity: str, entry: QuizEntry, table: Table, texts: TextReader
) -> QuizQuestion:
    place = f"quiz/{identity}"
    note = "A question of the quiz, to the patient."
    question = texts.read(f"{place}/question", entry.question, table.line("question"), note)
    line = table.line("answers")
    answers = tuple(
        texts.read(f"{place}/answer.{number}", answer, line, _answer_note(number, entry))
        for number, answer in enumerate(entry.answers, 1)
    )
    note = "Explanation that follows whatever was answered; kind, never blaming."
    line = table.line("explanation")
    explanation = texts.read(f"{place}/explanation", entry.explanation, line, note)
    return QuizQuestion(identity, question, answers, entry.right - 1, explanation, entry.page)


def _answer_note(number: int, entry: QuizEntry) -> str:
    right = "the right one" if number == entry.right else "a wrong one"
    return f"Answer of the quiz, in at most 12 words, {right}, to “{entry.question}”."


def _listed(
    identity: str, claims: tuple[str, ...], file: ListFile, table: Table, page: str = ""
) -> ListedSource:
    return ListedSource(identity, claims, file.findings.path, table.line(), page)

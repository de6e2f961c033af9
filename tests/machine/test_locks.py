"""The lock files give every machine the same packages, whatever index it gets them from."""

from __future__ import annotations

import re
import tomllib

import pytest

from run import CHECKOUT

LOCKS = ("requirements.lock", "requirements-test.lock")


def pins(lock: str) -> dict[str, str]:
    """The version of each package of ``lock`` by its normalised name."""
    text = (CHECKOUT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", text, flags=re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_is_locked_at_the_version_the_project_names(lock: str) -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = dict(dependency.lower().split("==") for dependency in project["dependencies"])
    assert wanted.items() <= pins(lock).items()


def test_checks_run_on_the_packages_that_patients_get() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-test.lock").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_no_package_comes_without_a_hash_or_from_a_named_place(lock: str) -> None:
    text = (CHECKOUT / lock).read_text(encoding="utf-8")
    requirements = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in requirement for requirement in requirements)
    assert not re.search(r"://|index-url|find-links|file:", text)

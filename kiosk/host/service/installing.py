"""Puts the service on a machine and takes it away: first a plan, which can be shown, then the deed.

A plan holds only what is not so already. An empty one means that there is nothing to do.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import msgspec

from kiosk.errors import Problem, ServiceError
from kiosk.host.service.files import RECORD, STATE, Record, Wanted, at, found_digest, read_record
from kiosk.host.service.units import NAME, SCREEN, USER

Runner = Callable[[Sequence[str]], int]


@dataclass(frozen=True)
class Machine:
    """Where to install: ``root`` is ``/``, or a folder in which a machine is put together.

    ``live`` tells whether systemd runs on it, ``has_user`` whether the kiosk's user exists.
    """

    root: Path
    live: bool
    has_user: bool

    @property
    def staged(self) -> bool:
        """Whether the machine is only being put together."""
        return self.root != Path("/")


@dataclass(frozen=True)
class Step:
    """One thing to do: ``told`` says it in a line, ``detail`` is the content that is written."""

    told: str
    do: Callable[[], None]
    detail: str = ""


@dataclass(frozen=True)
class Plan:
    """What there is to do, in order; ``kept`` names what is left alone, and why."""

    steps: tuple[Step, ...] = ()
    kept: tuple[Problem, ...] = ()

    def carry_out(self) -> None:
        """Do it all.

        Raises:
            OSError: something cannot be written.
            ServiceError: a program of the system says no.
        """
        for step in self.steps:
            step.do()


def plan_install(files: Sequence[Wanted], machine: Machine, run: Runner) -> Plan:
    """Return what is missing for the service; ``run`` starts a program and returns its exit code.

    Raises:
        ServiceError: something that is not ours stands in the way.
        OSError: something cannot be read.
    """
    record = read_record(machine.root)
    _refuse_others(files, record, machine)
    missing = [file for file in files if not file.is_at(at(machine.root, file.path))]
    gone = [path for path in record.files if path not in {str(file.path) for file in files}]
    new = _record_of(files, record, machine)
    # The record comes first: what an installation that is cut off has made can be taken away.
    steps = [_record_step(new, machine)] if new != record else []
    steps += [_write_step(file, machine) for file in missing]
    steps += [_remove_step(PurePosixPath(path), machine) for path in gone]
    if machine.live and (steps or not machine.has_user):
        steps += _tell_system(machine, run)
    return Plan(tuple(steps))


def plan_uninstall(machine: Machine, run: Runner, *, purge: bool) -> Plan:
    """Return what an installation made and is still there; with ``purge``, the state folder too.

    Raises:
        OSError: something cannot be read.
    """
    record = read_record(machine.root)
    kept: list[Problem] = []
    steps: list[Step] = []
    if machine.live and record.files:
        steps.append(_command(f"Stop {NAME} and its screen", _STOP, run, may_fail=True))
    for path, digest in record.files.items():
        place = at(machine.root, PurePosixPath(path))
        found = found_digest(place)
        if found == digest:
            steps.append(_remove_step(PurePosixPath(path), machine))
        elif found:
            message = "The file was changed after it was installed, and is left."
            kept.append(Problem(path, None, message, "Look at it, and delete it yourself."))
    if record.files:
        steps.append(_remove_step(RECORD, machine))
        rest = "Remove what was half written, and folders that are empty now"
        steps.append(Step(rest, lambda: _remove_rest(record, machine)))
    if record.files and machine.live:
        steps += _forget_system(record, machine, run)
    if purge and at(machine.root, STATE).exists():
        steps.append(Step(f"Delete {STATE} and all in it", lambda: _purge(machine)))
    return Plan(tuple(steps), tuple(kept))


def show(plan: Plan, done: str) -> Iterator[str]:
    """Yield lines that tell a plan, each file with its content; ``done`` where it is empty."""
    for problem in plan.kept:
        yield str(problem)
    if not plan.steps:
        yield done
    for step in plan.steps:
        yield step.told
        yield from (f"    {line}".rstrip() for line in step.detail.splitlines())


# --- what is put there -------------------------------------------------------------------------


def _refuse_others(files: Sequence[Wanted], record: Record, machine: Machine) -> None:
    """Touch nothing that somebody else wrote, or changed."""
    problems = []
    for file in files:
        found = found_digest(at(machine.root, file.path))
        if found and found not in (file.digest, record.files.get(str(file.path))):
            message = "Something else stands here, or the file was changed by hand."
            remedy = "Move it away, then install again."
            problems.append(Problem(str(file.path), None, message, remedy))
    if problems:
        raise ServiceError(*problems)


def _record_of(files: Sequence[Wanted], record: Record, machine: Machine) -> Record:
    """Return what will have been put there once all is done."""
    folders = dict.fromkeys(record.folders)
    for path in (*(file.path for file in files), RECORD):
        missing = [p for p in path.parents if not at(machine.root, p).exists()]
        folders.update(dict.fromkeys(str(folder) for folder in reversed(missing)))
    made = record.user or (machine.live and not machine.has_user)
    return Record({str(file.path): file.digest for file in files}, tuple(folders), made)


def _write_step(file: Wanted, machine: Machine) -> Step:
    place = at(machine.root, file.path)
    if file.target:
        return Step(f"Link {file.path} to {file.target}", lambda: _link(place, file.target))
    return Step(f"Write {file.path}", lambda: _write(place, file.content), file.content)


def _record_step(record: Record, machine: Machine) -> Step:
    content = msgspec.json.format(msgspec.json.encode(record), indent=1).decode() + "\n"
    return Step(f"Write {RECORD}", lambda: _write(at(machine.root, RECORD), content), content)


def _write(place: Path, content: str) -> None:
    """Write a file so that a power cut leaves the old one or the new one."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary(place)
    with temporary.open("w", encoding="utf-8") as stream:
        os.fchmod(stream.fileno(), 0o644)
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(place)


def _link(place: Path, target: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary(place)
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(target)
    temporary.replace(place)


def _temporary(place: Path) -> Path:
    return place.with_name(place.name + ".new")


# --- what is taken away ------------------------------------------------------------------------


def _remove_step(path: PurePosixPath, machine: Machine) -> Step:
    place = at(machine.root, path)
    return Step(f"Remove {path}", lambda: place.unlink(missing_ok=True))


def _remove_rest(record: Record, machine: Machine) -> None:
    for path in record.files:
        _temporary(at(machine.root, PurePosixPath(path))).unlink(missing_ok=True)
    for folder in reversed(record.folders):
        place = at(machine.root, PurePosixPath(folder))
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()


def _purge(machine: Machine) -> None:
    import shutil

    shutil.rmtree(at(machine.root, STATE))


# --- what the system is told -------------------------------------------------------------------

_RELOAD = ("systemctl", "daemon-reload")
_STOP = ("systemctl", "stop", f"{NAME}.service", f"{SCREEN}.service")


def _tell_system(machine: Machine, run: Runner) -> list[Step]:
    steps = []
    if not machine.has_user:
        make = ("systemd-sysusers", f"{NAME}.conf")
        steps.append(_command(f"Make the user {USER}", make, run))
    settings = ("sysctl", "--quiet", "--load", f"/etc/sysctl.d/90-{NAME}.conf")
    steps.append(_command("Take away the keys of the kernel", settings, run, may_fail=True))
    steps.append(_command("Let systemd read its files again", _RELOAD, run))
    return steps


def _forget_system(record: Record, machine: Machine, run: Runner) -> list[Step]:
    steps = [_command("Let systemd read its files again", _RELOAD, run)]
    if record.user and machine.has_user:
        steps.append(_command(f"Remove the user {USER}", ("userdel", USER), run))
    return steps


def _command(told: str, command: Sequence[str], run: Runner, *, may_fail: bool = False) -> Step:
    def do() -> None:
        code = run(command)
        if code and not may_fail:
            message = f"“{' '.join(command)}” ended with code {code}."
            raise ServiceError(Problem("service", None, message, "Its own words stand above."))

    return Step(f"{told}: {' '.join(command)}", do)


def run_command(command: Sequence[str]) -> int:
    """Run a program of the system; return its exit code, 127 where there is none such."""
    try:
        return subprocess.run(command, check=False).returncode  # noqa: S603  (our own commands)
    except FileNotFoundError:
        return 127


def this_machine(root: Path) -> Machine:
    """Return the machine whose root is at ``root``."""
    live = root == Path("/") and Path("/run/systemd/system").is_dir()
    return Machine(root, live, _has_user() if live else False)


def _has_user() -> bool:
    import pwd

    try:
        pwd.getpwnam(USER)
    except KeyError:
        return False
    return True

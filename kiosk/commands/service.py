"""``kiosk service``: the kiosk is started with the computer, and nothing else is there."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath

from kiosk.app.places import CHECKOUT, built_bundles
from kiosk.commands.arguments import Arguments
from kiosk.errors import Problem, ServiceError
from kiosk.host.doctor import render
from kiosk.host.service.files import STATE, wanted
from kiosk.host.service.installing import (
    Machine,
    Plan,
    plan_install,
    plan_uninstall,
    run_command,
    show,
    this_machine,
)
from kiosk.host.service.state import ask_systemd, service_findings
from kiosk.host.service.units import NAME, Program

_HIDDEN = ("/home", "/root", "/run/user", "/tmp", "/var/tmp")  # noqa: S108  (from the service)
_WESTON = "/usr/bin/weston"


def service(arguments: Arguments) -> int:
    """Install the service, take it away, or say how it is."""
    if sys.platform != "linux":
        message = "The service is one of systemd, which is Linux's."
        remedy = "See docs/install.md for other systems."
        raise ServiceError(Problem("service", None, message, remedy))
    machine = this_machine(arguments.root.resolve())
    match arguments.action:
        case "install":
            return _install(arguments, machine)
        case "uninstall":
            return _uninstall(arguments, machine)
        case _:
            return _status(machine)


def _install(arguments: Arguments, machine: Machine) -> int:
    program = _program(arguments)
    if not machine.staged:
        _refuse_hidden(program)
        if not arguments.dry_run:
            _refuse_without_weston()
    plan = plan_install(tuple(wanted(program)), machine, run_command)
    done = _carry_out(plan, arguments, machine, "It is all installed; there is nothing to do.")
    if done and not machine.staged:
        built_bundles(Path(STATE))  # here, where they can be written
        print(f"Start it with “systemctl start {NAME}”, or restart the computer.")
    return 0


def _uninstall(arguments: Arguments, machine: Machine) -> int:
    plan = plan_uninstall(machine, run_command, purge=arguments.purge)
    _carry_out(plan, arguments, machine, "Nothing is installed; there is nothing to do.")
    return 1 if plan.kept else 0


def _status(machine: Machine) -> int:
    ask = ask_systemd if machine.live else lambda _: {}
    findings = tuple(service_findings(machine.root, ask))
    print(render(findings))
    return 0 if all(finding.good for finding in findings) else 1


def _carry_out(plan: Plan, arguments: Arguments, machine: Machine, nothing: str) -> bool:
    """Show a plan, and unless that is all that was asked for, do it; tell whether it was done."""
    if arguments.dry_run:
        _say(show(plan, nothing))
        return False
    if plan.steps and not machine.staged and os.geteuid() != 0:
        message = "Only root may change the services of this machine."
        raise ServiceError(Problem("service", None, message, "Put “sudo” before the command."))
    for problem in plan.kept:
        print(problem, file=sys.stderr)
    plan.carry_out()
    _say([step.told for step in plan.steps] or [nothing])
    return bool(plan.steps)


def _program(arguments: Arguments) -> Program:
    python: Path = arguments.python or Path(sys.executable)
    return Program(python, CHECKOUT, Path(_WESTON), arguments.network)


def _refuse_hidden(program: Program) -> None:
    """Refuse a program that the service could not see."""
    for path in (program.python, program.python.resolve(), program.folder.resolve()):
        folder = next((each for each in _HIDDEN if PurePath(each) in path.parents), None)
        if folder is not None:
            message = f"The kiosk's program is below {folder}, which its service may not look into."
            remedy = f"Move the folder to /opt/{NAME}, run run.py there once, and install again."
            raise ServiceError(Problem(str(path), None, message, remedy))


def _refuse_without_weston() -> None:
    if shutil.which(_WESTON) is None:
        message = "The compositor weston is not installed."
        remedy = "Run “apt-get install --no-install-recommends weston libpam-systemd dbus”."
        raise ServiceError(Problem(_WESTON, None, message, remedy))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)

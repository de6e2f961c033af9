"""`kiosk service`: a machine becomes a kiosk, stays as it is the second time, and is given back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.errors import ServiceError
from kiosk.host.doctor import Finding
from kiosk.host.service.files import wanted
from kiosk.host.service.installing import Machine, plan_install, plan_uninstall, run_command
from kiosk.host.service.state import parse_properties, service_findings
from kiosk.host.service.units import Program

PYTHON = Path("/opt/needling-kiosk/.venv/bin/python")
PROGRAM = Program(PYTHON, PYTHON.parents[2])
KIOSK = "etc/systemd/system/needling-kiosk.service"
SCREEN = "etc/systemd/system/needling-kiosk-screen.service"

Unit = Mapping[str, Mapping[str, Sequence[str]]]


def unit(text: str) -> Unit:
    """Read a unit file as systemd does: sections, entries that may stand several times."""
    sections: dict[str, dict[str, list[str]]] = {}
    entries: dict[str, list[str]] = {}
    for line in text.replace("\\\n", " ").splitlines():
        if not line or line.startswith(("#", ";")):
            continue
        if line.startswith("["):
            entries = sections.setdefault(line.strip("[]"), {})
            continue
        name, sign, value = line.partition("=")
        assert sign, line
        entries.setdefault(name, []).append(value)
    return sections


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A machine that is being put together, with a file of its own."""
    (tmp_path / "root" / "etc" / "pam.d").mkdir(parents=True)
    (tmp_path / "root" / "etc" / "pam.d" / "login").write_text("theirs")
    return tmp_path / "root"


def tree(root: Path) -> dict[str, str]:
    """Return everything below a folder."""
    return {
        str(path.relative_to(root)): str(path.readlink())
        if path.is_symlink()
        else path.read_text()
        if path.is_file()
        else ""
        for path in sorted(root.rglob("*"))
    }


def command(root: Path, *words: str) -> int:
    more = ["--python", str(PYTHON)] if words[0] == "install" else []
    return main(["service", *words, *more, "--root", str(root)])


@pytest.fixture
def installed(root: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The same machine as a kiosk."""
    assert command(root, "install") == 0
    capsys.readouterr()
    return root


# --- what is made ------------------------------------------------------------------------------


def test_the_kiosk_is_started_with_the_computer_and_again_after_a_fall(installed: Path) -> None:
    kiosk = unit((installed / KIOSK).read_text())
    enabled = installed / "etc/systemd/system/multi-user.target.wants/needling-kiosk.service"
    assert enabled.readlink() == Path("../needling-kiosk.service")
    assert kiosk["Install"]["WantedBy"] == ["multi-user.target"]
    service = kiosk["Service"]
    assert service["ExecStart"] == [f'"{PYTHON}" -P -m kiosk run --require-display']
    assert service["Type"] == ["notify"]
    assert service["Restart"] == ["on-failure"]
    assert service["WatchdogSec"] == ["10"]
    assert int(kiosk["Unit"]["StartLimitBurst"][0]) > 5, "the kiosk itself stops trying first"
    assert kiosk["Unit"]["Requires"] == ["needling-kiosk-screen.service"]


def test_the_kiosk_is_shut_in(installed: Path) -> None:
    service = unit((installed / KIOSK).read_text())["Service"]
    for name in (
        "NoNewPrivileges",
        "PrivateDevices",
        "PrivateNetwork",
        "PrivateTmp",
        "ProtectHome",
        "ProtectKernelModules",
        "ProtectKernelTunables",
        "RestrictNamespaces",
        "RestrictSUIDSGID",
    ):
        assert service[name] == ["yes"], name
    assert service["ProtectSystem"] == ["strict"]
    assert service["CapabilityBoundingSet"] == [""]
    assert service["RestrictAddressFamilies"] == ["AF_UNIX"]
    assert service["User"] == ["needling-kiosk"]
    assert service["StateDirectory"] == ["needling-kiosk"]


def test_a_network_is_there_only_where_it_was_asked_for(root: Path) -> None:
    assert command(root, "install", "--network") == 0
    service = unit((root / KIOSK).read_text())["Service"]
    assert "PrivateNetwork" not in service
    assert "IPAddressDeny" not in service
    assert "AF_INET" in service["RestrictAddressFamilies"][0].split()
    screen = unit((root / SCREEN).read_text())["Service"]
    assert screen["RestrictAddressFamilies"] == ["AF_UNIX AF_NETLINK"]
    assert screen["IPAddressDeny"] == ["any"]


def test_both_find_each_other(installed: Path) -> None:
    screen = unit((installed / SCREEN).read_text())["Service"]
    kiosk = unit((installed / KIOSK).read_text())["Service"]
    variables = dict(v.split("=", 1) for line in kiosk["Environment"] for v in line.split())
    (start,) = screen["ExecStart"]
    assert f"XDG_RUNTIME_DIR={variables['XDG_RUNTIME_DIR']} " in start
    assert f"--socket={variables['WAYLAND_DISPLAY']}" in start
    assert variables["XDG_RUNTIME_DIR"] == f"/run/{screen['RuntimeDirectory'][0]}"
    (settings,) = re.findall(r"--config=(\S+)", start)
    assert (installed / settings[1:]).is_file()
    assert (installed / "etc/pam.d" / screen["PAMName"][0]).is_file()


def test_no_key_leads_out(installed: Path) -> None:
    weston = (installed / "etc/needling-kiosk/weston.ini").read_text()
    assert "shell=kiosk-shell.so\n" in weston
    assert "vt-switching=false\n" in weston
    assert "idle-time=0\n" in weston
    kernel = (installed / "etc/sysctl.d/90-needling-kiosk.conf").read_text()
    assert "kernel.sysrq = 0\n" in kernel
    logind = (installed / "etc/systemd/logind.conf.d/needling-kiosk.conf").read_text()
    assert {"NAutoVTs=0", "ReserveVT=0"} <= set(logind.splitlines())
    masked = installed / "etc/systemd/system/ctrl-alt-del.target"
    assert masked.readlink() == Path("/dev/null")


def test_its_user_can_neither_log_in_nor_do_anything(installed: Path) -> None:
    (line,) = [
        line
        for line in (installed / "etc/sysusers.d/needling-kiosk.conf").read_text().splitlines()
        if line.startswith("u ")
    ]
    assert line.endswith("/usr/sbin/nologin")
    pam = (installed / "etc/pam.d/needling-kiosk").read_text()
    assert re.search(r"^auth\s+required pam_deny\.so$", pam, re.MULTILINE)


# --- again, and back ---------------------------------------------------------------------------


def test_the_second_time_there_is_nothing_to_do(
    installed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(installed)
    assert command(installed, "install") == 0
    assert capsys.readouterr().out == "It is all installed; there is nothing to do.\n"
    assert tree(installed) == before


def test_what_was_installed_is_taken_away_and_nothing_else(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(root)
    assert command(root, "install") == 0
    (root / "var/lib/needling-kiosk").mkdir(parents=True)
    assert command(root, "uninstall") == 0
    left = {path: text for path, text in tree(root).items() if not path.startswith("var")}
    assert left == before
    assert (root / "var/lib/needling-kiosk").is_dir(), "what staff chose stays"
    capsys.readouterr()
    assert command(root, "uninstall") == 0
    assert capsys.readouterr().out == "Nothing is installed; there is nothing to do.\n"
    assert command(root, "uninstall", "--purge") == 0
    assert not (root / "var/lib/needling-kiosk").exists()


def test_a_dry_run_tells_everything_and_does_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(root)
    assert command(root, "install", "--dry-run") == 0
    told = capsys.readouterr().out
    assert tree(root) == before
    assert command(root, "install") == 0
    for path, text in tree(root).items():
        if path not in before and text and not (root / path).is_symlink():
            assert f"Write /{path}\n" in told
            assert all(line.strip() in told for line in text.splitlines())
    capsys.readouterr()
    assert command(root, "uninstall", "--dry-run") == 0
    assert f"Remove /{KIOSK}\n" in capsys.readouterr().out
    assert (root / KIOSK).exists()


def test_another_program_takes_the_place_of_the_one_before(installed: Path) -> None:
    assert command(installed, "install", "--network") == 0
    assert "PrivateNetwork" not in (installed / KIOSK).read_text()
    assert command(installed, "uninstall") == 0
    assert not (installed / KIOSK).exists()


def test_what_somebody_else_wrote_is_not_touched(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / KIOSK).parent.mkdir(parents=True)
    (root / KIOSK).write_text("[Service]\nExecStart=/bin/true\n")
    before = tree(root)
    assert command(root, "install") == 1
    (complaint,) = capsys.readouterr().err.splitlines()
    assert complaint.startswith(f"/{KIOSK}: error: Something else stands here")
    assert tree(root) == before


def test_what_was_changed_by_hand_is_left_and_named(
    installed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (installed / KIOSK).write_text("changed")
    assert command(installed, "install") == 1
    capsys.readouterr()
    assert command(installed, "uninstall") == 1
    assert f"/{KIOSK}: error: The file was changed" in capsys.readouterr().err
    assert (installed / KIOSK).read_text() == "changed"
    assert not (installed / SCREEN).exists()


def test_an_installation_that_was_cut_off_is_finished_or_taken_away(root: Path) -> None:
    before = tree(root)
    plan = plan_install(tuple(wanted(PROGRAM)), Machine(root, False, False), run_command)
    for step in plan.steps[:4]:
        step.do()
    (root / "etc/pam.d/needling-kiosk.new").write_text("half")
    assert command(root, "install") == 0
    assert (root / KIOSK).is_file()
    assert command(root, "uninstall") == 0
    assert tree(root) == before
    for step in plan.steps[:4]:
        step.do()
    assert command(root, "uninstall") == 0
    assert tree(root) == before


# --- a machine that runs -----------------------------------------------------------------------


def test_a_machine_that_runs_is_told(root: Path) -> None:
    told: list[str] = []

    def run(words: Sequence[str]) -> int:
        told.append(" ".join(words))
        return 0

    files = tuple(wanted(PROGRAM))
    plan_install(files, Machine(root, live=True, has_user=False), run).carry_out()
    assert told == [
        "systemd-sysusers needling-kiosk.conf",
        "sysctl --quiet --load /etc/sysctl.d/90-needling-kiosk.conf",
        "systemctl daemon-reload",
    ]
    told.clear()
    assert not plan_install(files, Machine(root, live=True, has_user=True), run).steps
    plan_uninstall(Machine(root, live=True, has_user=True), run, purge=False).carry_out()
    assert told == [
        "systemctl stop needling-kiosk.service needling-kiosk-screen.service",
        "systemctl daemon-reload",
        "userdel needling-kiosk",
    ]


def test_a_user_that_was_there_before_stays(root: Path) -> None:
    told: list[str] = []

    def run(words: Sequence[str]) -> int:
        told.append(words[0])
        return 0

    machine = Machine(root, live=True, has_user=True)
    plan_install(tuple(wanted(PROGRAM)), machine, run).carry_out()
    plan_uninstall(machine, run, purge=False).carry_out()
    assert "userdel" not in told


def test_a_system_that_says_no_is_one_sentence(root: Path) -> None:
    machine = Machine(root, live=True, has_user=False)
    plan = plan_install(tuple(wanted(PROGRAM)), machine, lambda _: 1)
    with pytest.raises(ServiceError, match=r"systemd-sysusers.* ended with code 1"):
        plan.carry_out()


def test_a_program_the_service_could_not_see_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["service", "install", "--dry-run", "--python", "/home/me/bin/python"]) == 1
    (complaint,) = capsys.readouterr().err.splitlines()
    assert "below /home" in complaint
    assert "/opt/needling-kiosk" in complaint


# --- how it is ---------------------------------------------------------------------------------

WELL = """\
ActiveState=active
SubState=running
Result=success
NRestarts=1
StatusText=Playing 14 languages.
WatchdogUSec=10s
"""


def findings(root: Path, told: str = WELL) -> dict[str, Finding]:
    return {
        found.subject: found for found in service_findings(root, lambda _: parse_properties(told))
    }


def test_all_is_well(installed: Path) -> None:
    found = findings(installed)
    assert all(finding.good for finding in found.values())
    assert "Playing 14 languages." in found["service"].words
    assert "hangs for 10s" in found["watchdog"].words


def test_a_machine_that_is_no_kiosk_is_not_found_wanting(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [finding.good for finding in findings(root).values()] == [True]
    assert command(root, "status") == 0
    assert "Not installed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("service", WELL.replace("ActiveState=active", "ActiveState=failed")),
        ("service", WELL.replace("Playing 14 languages.", "Not playing: see the log.")),
        ("watchdog", WELL.replace("WatchdogUSec=10s", "WatchdogUSec=infinity")),
    ],
)
def test_what_systemd_says_is_wrong_has_a_remedy(installed: Path, subject: str, told: str) -> None:
    finding = findings(installed, told)[subject]
    assert not finding.good
    assert finding.remedy


def test_what_is_missing_or_changed_is_named(
    installed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (installed / KIOSK).unlink()
    (installed / SCREEN).write_text("changed")
    assert command(installed, "status") == 1
    told = capsys.readouterr().out
    assert f"/{KIOSK} is missing" in told
    assert f"/{SCREEN} was changed" in told


def test_a_desktop_beside_the_kiosk_is_wrong(installed: Path) -> None:
    (installed / "etc/systemd/system/display-manager.service").symlink_to("/lib/gdm.service")
    assert not findings(installed)["desktop"].good

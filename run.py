#!/usr/bin/env python3
"""Set this checkout up and start the kiosk, or run every check.

    python3 run.py [argument ...]        start the kiosk; the arguments are the kiosk's own
    python3 run.py test [argument ...]   run every check; the arguments are pytest's
    --yes                                install missing system packages through sudo and apt

The first start makes an environment of its own in .venv and installs the locked packages there.
Later starts compare two stamps and go straight on. On Debian and Ubuntu the system libraries that
Qt loads are looked for as well: root gets them installed, everybody else is told what to type.
"""

import os
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple, NoReturn, TextIO

OLDEST_PYTHON = (3, 11)
if sys.version_info[:2] < OLDEST_PYTHON:
    sys.exit(
        "The kiosk needs Python {}.{} or newer, and this is Python {}.{}; "
        "start run.py with a newer one.".format(*(OLDEST_PYTHON + sys.version_info[:2]))
    )

CHECKOUT = Path(__file__).resolve().parent
# Raise it when a change to this file has to reach environments that are set up already.
SET_UP_VERSION = 1

# What the PySide6 wheels leave to the system, by the name the loader looks for, and the Debian
# package that holds it; newer releases provide libglib2.0-0 under another name. Found in bare
# systems: ldd shows neither the libraries of the platform plugins nor libthai, without which
# lines of Thai do not break.
SYSTEM_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libthai.so.0": "libthai0",
}
QT_PROBE = """
import sys
try:
    import PySide6.QtWidgets
except ImportError as error:
    sys.exit(str(error))
"""

# Started as modules of the environment's Python, because the scripts in .venv name the folder
# they were made in and break when the checkout is moved.
CHECKS = {
    "lint": ("-m", "ruff", "check"),
    "format": ("-m", "ruff", "format", "--check"),
    "types": ("-m", "mypy"),
    "layers": ("-c", "from importlinter.cli import lint_imports_command as run; run()"),
    "content": ("-m", "kiosk", "check", "--strict"),
    "tests": ("-m", "pytest"),  # the last, so that its summary closes the output
}


class Request(NamedTuple):
    """What the command line asks for: a purpose, consent to use sudo, and arguments to pass on."""

    test: bool
    may_use_sudo: bool
    arguments: list[str]

    @property
    def locks(self) -> tuple[str, ...]:
        """The lock files that the purpose needs; the last one holds all that the others hold."""
        return ("requirements.lock", "requirements-test.lock")[: 2 if self.test else 1]


class Environment:
    """The virtual environment of one checkout."""

    def __init__(self, checkout: Path) -> None:
        self.checkout = checkout
        self.folder = checkout / ".venv"
        scripts = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        self.python = self.folder / scripts
        base = {"base": str(self.folder), "platbase": str(self.folder)}
        # The stamps lie among the packages and go when these go.
        self.packages = Path(sysconfig.get_path("purelib", "venv", base))
        self.unfinished = self.folder / "unfinished"

    def is_stamped(self, step: str, wanted: str) -> bool:
        """Whether ``step`` was last completed with the state ``wanted`` and nothing broke since."""
        try:
            stamp = self._stamp_file(step).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return False
        return stamp == wanted and self.is_complete()

    def is_complete(self) -> bool:
        """Whether no set-up was cut off half-way and there is a Python to start."""
        return os.access(self.python, os.X_OK) and not self.unfinished.exists()

    def stamp(self, step: str, state: str) -> None:
        """Record that ``step`` is complete with ``state``."""
        self._stamp_file(step).write_text(state, encoding="utf-8")

    def works(self) -> bool:
        """Whether this very version of Python starts in the environment and finds pip there."""
        question = "import pip, sys; sys.exit(sys.version_info[:2] != ({}, {}))"
        probe = question.format(*sys.version_info[:2])
        return self.is_complete() and call([str(self.python), "-I", "-c", probe], None) == 0

    def make(self) -> None:
        """Make the environment anew, whatever stood in its place."""
        if call([sys.executable, "-m", "venv", "--clear", str(self.folder)]) != 0:
            sys.exit("The folder .venv cannot be made, for the reason given above.")

    def install(self, lock: Path) -> None:
        """Install exactly what ``lock`` names."""
        for stamp in self.packages.glob(self._stamp_file("*").name):
            stamp.unlink()
        self.unfinished.touch()
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        options = ["--require-hashes", "--only-binary", ":all:", "--no-input", "-r", str(lock)]
        result = call(pip + options)
        self.unfinished.unlink()
        if result != 0:
            sys.exit(
                "The Python packages cannot be installed; pip says why above. Check the network; "
                "ready-made packages exist for Windows, macOS 13 and Linux with glibc 2.34 (on ARM "
                "2.39) or newer."
            )

    def link(self) -> None:
        """Make the checkout importable in the environment, by a relative path: it may be moved."""
        link = os.path.relpath(self.checkout, self.packages)
        (self.packages / "kiosk-checkout.pth").write_text(link + "\n", encoding="utf-8")

    def _stamp_file(self, step: str) -> Path:
        return self.packages / f"kiosk-set-up-{step}.stamp"


def call(command: list[str], output: TextIO | None = sys.stderr, folder: Path | None = None) -> int:
    """Run ``command``, its output going to ``output`` or nowhere; return its exit code."""
    import subprocess

    streams = subprocess.DEVNULL if output is None else output
    return subprocess.run(command, stdout=streams, stderr=streams, cwd=folder).returncode  # noqa: S603


def say(*words: str) -> None:
    """Tell whoever sits at the terminal; standard output belongs to the kiosk."""
    print(*words, file=sys.stderr, flush=True)


def understand(arguments: list[str]) -> Request:
    """Split the command line; ``--yes`` is run.py's own wherever it stands."""
    own = [argument for argument in arguments if argument != "--yes"]
    test = own[:1] == ["test"]
    return Request(test, "--yes" in arguments, own[1:] if test else own)


def state(*texts: str) -> str:
    """What a stamp has to say for a step to count as done."""
    version = "{}.{}".format(*sys.version_info[:2])
    return "\n".join([f"set-up {SET_UP_VERSION}, Python {version}", *texts])


def packages_for_missing(loader_cache: str) -> list[str]:
    """The Debian packages of the libraries that the output of ``ldconfig -p`` does not list."""
    present = {line.split()[0] for line in loader_cache.splitlines() if "=>" in line}
    return [package for library, package in SYSTEM_LIBRARIES.items() if library not in present]


def missing_packages(needs_venv: bool) -> list[str]:
    """The system packages to install, where there is apt; with those for making environments."""
    import importlib.util
    import shutil
    import subprocess

    loader = shutil.which("ldconfig", path="/sbin:/usr/sbin")
    if loader is None or shutil.which("apt-get") is None:
        return []
    cache = subprocess.run([loader, "-p"], capture_output=True, text=True, check=True)  # noqa: S603
    names = packages_for_missing(cache.stdout)
    if needs_venv and importlib.util.find_spec("ensurepip") is None:
        names.append("python{}.{}-venv".format(*sys.version_info[:2]))
    return names


def install_packages(names: list[str], privilege: list[str]) -> bool:
    """Install system packages, with fresh package lists if the present ones do not do."""
    from subprocess import run

    apt = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    wait = ["-o", "DPkg::Lock::Timeout=120"]
    install = [*apt, *wait, "install", "--yes", "--no-install-recommends", *names]
    say("Installing system packages:", *names)
    for command in (install, [*apt, "update"], install):
        result = run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if command is install and result.returncode == 0:
            return True
    say(result.stderr.rstrip())
    return False


def provide_packages(may_use_sudo: bool, needs_venv: bool) -> list[str]:
    """Install the system packages that are missing, where allowed; return what stays missing."""
    import shutil

    missing = missing_packages(needs_venv)
    if not missing:
        return []
    privilege = [] if os.geteuid() == 0 else ["sudo"]
    may_install = not privilege or (may_use_sudo and shutil.which("sudo") is not None)
    if may_install and install_packages(missing, privilege):
        return []
    instead = "" if may_use_sudo else ", or start run.py with --yes"
    say(f"System packages are missing. Install them with this line{instead}:")
    say("sudo apt-get install --no-install-recommends", *missing)
    return missing


def set_up(request: Request, environment: Environment) -> None:
    """Bring the system and the environment to the state that ``request`` needs."""
    system = state(*SYSTEM_LIBRARIES)
    locks = [environment.checkout / name for name in request.locks]
    wanted = {lock.name: state(lock.read_text(encoding="utf-8")) for lock in locks}
    packages_stand = all(environment.is_stamped(*step) for step in wanted.items())
    if packages_stand and environment.is_stamped("system", system):
        return
    keep = environment.works()
    missing = provide_packages(request.may_use_sudo, not keep) if sys.platform == "linux" else []
    if any(name.endswith("-venv") for name in missing):
        sys.exit("Python cannot make an environment without its venv package, named above.")
    if not packages_stand:
        say("Setting up in .venv; this takes a minute or two, and only this once.")
        if not keep:
            environment.make()
        environment.install(locks[-1])
        environment.link()
        for step, content in wanted.items():
            environment.stamp(step, content)
    if call([str(environment.python), "-c", QT_PROBE]) != 0:
        sys.exit("Qt cannot be loaded; install the library named above and start again.")
    if not missing:
        environment.stamp("system", system)


def check(environment: Environment, arguments: list[str]) -> NoReturn:
    """Run every check, each as one command, the later ones also when an earlier one fails."""
    failed: list[str] = []
    for name, command in CHECKS.items():
        if name == "tests" and failed:
            print(f"\nFailed: {', '.join(failed)}. The tests run none the less.")
        print(f"\n== {name}", flush=True)
        whole = [str(environment.python), *command, *(arguments if name == "tests" else [])]
        if call(whole, sys.stdout, environment.checkout) != 0:
            failed.append(name)
    sys.exit(1 if failed else 0)


def start(environment: Environment, arguments: list[str]) -> NoReturn:
    """Become the kiosk, in the folder in which the user stands."""
    # -P keeps files in that folder from being taken for modules.
    command = [str(environment.python), "-P", "-m", "kiosk", *arguments]
    if os.name == "nt":
        import subprocess

        sys.exit(subprocess.call(command))  # noqa: S603
    os.execv(command[0], command)  # noqa: S606


def main() -> NoReturn:
    """Do what the command line asks for; anything that stands in the way is one sentence."""
    request = understand(sys.argv[1:])
    environment = Environment(CHECKOUT)
    if request.arguments[:1] in (["-h"], ["--help"]):
        print(__doc__, flush=True)
    try:
        set_up(request, environment)
        if request.test:
            check(environment, request.arguments)
        start(environment, request.arguments)
    except OSError as error:
        sys.exit(f"The kiosk cannot be set up: {error}.")
    except KeyboardInterrupt:
        sys.exit("Stopped.")


if __name__ == "__main__":
    main()

"""Where this kiosk's bundles are: in the installed package, or built from the checkout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import kiosk
from kiosk.authoring.freshness import stale
from kiosk.errors import BundleError, ContentError, Problem

PACKAGE = Path(kiosk.__file__).parent
CHECKOUT = PACKAGE.parent


def content_root(root: Path = CHECKOUT) -> Path:
    """Return the folder that holds ``content/`` and ``translations/``.

    Raises:
        ContentError: there is none, because the kiosk is installed or the folder is missing.
    """
    if (root / "content").is_dir():
        return root
    remedy = "Run this from a checkout of the project, or put the folder back."
    raise ContentError(Problem(str(root / "content"), None, "There is no content folder.", remedy))


def built_bundles(state: Path, package: Path = PACKAGE, root: Path = CHECKOUT) -> Path:
    """Return the folder of bundles; in a checkout, build those that are out of date first.

    ``state`` is where this program may write if the checkout cannot be written to.

    Raises:
        BundleError: there are no bundles and nothing to build them from.
    """
    shipped = package / "bundles"
    if shipped.is_dir():
        return shipped
    built = root / "build" / "bundles"
    if not (root / "content").is_dir():
        if any(built.glob("*.bundle")):
            return built
        message = "There is neither a folder of bundles nor a content folder to build them from."
        raise BundleError(Problem(str(root / "content"), None, message, "Put the content back."))
    if not stale(root, built):  # built by somebody else, perhaps, who may write there
        return built
    out = built if _can_write(built) else state / "bundles"
    if stale(root, out):
        _build(root, out)
    return out


def _build(root: Path, out: Path) -> None:
    """Build in a process of its own, so that the kiosk itself never loads the authoring wing."""
    print("Building the bundles that are out of date ...", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "kiosk", "build", "--quiet", "--out", str(out)]
    done = subprocess.run(command, cwd=root, check=False)  # noqa: S603  (our own command line)
    if done.returncode and not any(out.glob("*.bundle")):
        message = "The bundles could not be built, for the reason given above."
        raise BundleError(Problem(str(out), None, message, "Mend that, then start again."))


def _can_write(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True

"""Which sticks there are, told from files as Linux writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.host.sticks import Mount, Sticks, find_sticks


class Computer:
    """The files in which Linux tells of disks and of what is mounted."""

    def __init__(self, folder: Path) -> None:
        self.blocks, self.mounts = folder / "block", folder / "mounts"
        self.blocks.mkdir()
        self.lines = ["proc /proc proc rw 0 0", "/dev/sda1 / ext4 rw,relatime 0 0"]
        self.disk("sda", "sda1", "sda2", removable=False)

    def disk(
        self, name: str, *parts: str, removable: bool = True, size: int = 1000, bus: str = "ata"
    ) -> None:
        real = self.blocks.parent / "devices" / bus / name
        for part in parts:
            (real / part).mkdir(parents=True)
        real.mkdir(parents=True, exist_ok=True)
        (real / "removable").write_text(f"{int(removable)}\n")
        (real / "size").write_text(f"{size}\n")
        (self.blocks / name).symlink_to(real)

    def mount(self, device: str, path: str, options: str = "rw,nosuid") -> None:
        self.lines.append(f"/dev/{device} {path} vfat {options} 0 0")

    def sticks(self) -> Sticks:
        self.mounts.write_text("\n".join([*self.lines, ""]), encoding="utf-8")
        return find_sticks(self.mounts, self.blocks)


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def test_the_computers_own_disk_is_no_stick(computer: Computer) -> None:
    assert computer.sticks() == Sticks()


def test_a_stick_is_found_where_it_is_mounted(computer: Computer) -> None:
    computer.disk("sdb", "sdb1")
    computer.mount("sdb1", "/media/kiosk/MY\\040STICK")
    found = Mount("/dev/sdb1", Path("/media/kiosk/MY STICK"), read_only=False)
    assert computer.sticks() == Sticks((found,))


def test_names_may_be_in_any_script(computer: Computer) -> None:
    computer.disk("sdb", "sdb1")
    computer.mount("sdb1", "/media/عيادة")
    assert [mount.path for mount in computer.sticks().opened] == [Path("/media/عيادة")]


def test_a_stick_without_parts_and_a_card_are_found_too(computer: Computer) -> None:
    computer.disk("sdb")
    computer.mount("sdb", "/media/a")
    computer.disk("mmcblk1", "mmcblk1p1")
    computer.mount("mmcblk1p1", "/media/b")
    assert {mount.device for mount in computer.sticks().opened} == {"/dev/sdb", "/dev/mmcblk1p1"}


def test_a_stick_that_may_not_be_written_says_so(computer: Computer) -> None:
    computer.disk("sdb", "sdb1")
    computer.mount("sdb1", "/media/a", "ro,nosuid,errors=remount-ro")
    assert [mount.read_only for mount in computer.sticks().opened] == [True]


def test_a_stick_that_is_not_mounted_is_counted(computer: Computer) -> None:
    computer.disk("sdb", "sdb1")
    assert computer.sticks() == Sticks((), 1)


def test_a_card_reader_without_a_card_a_disc_and_a_file_are_no_sticks(computer: Computer) -> None:
    computer.disk("sdb", size=0)
    computer.disk("sr0")
    computer.disk("loop0")
    computer.mount("loop0", "/media/a")
    assert computer.sticks() == Sticks()


def test_a_disk_on_usb_that_does_not_call_itself_removable_is_one(computer: Computer) -> None:
    computer.disk("sdb", "sdb1", removable=False, bus="usb2")
    computer.mount("sdb1", "/media/a")
    assert len(computer.sticks().opened) == 1


@pytest.mark.parametrize("path", ["/", "/boot/firmware", "/var"])
def test_a_stick_that_the_system_runs_from_is_none(computer: Computer, path: str) -> None:
    computer.disk("sdb", "sdb1", "sdb2")
    computer.mount("sdb1", path)
    computer.mount("sdb2", "/media/a")
    assert computer.sticks() == Sticks()


def test_of_two_parts_of_a_stick_the_roomier_one_counts(computer: Computer, tmp_path: Path) -> None:
    computer.disk("sdb", "sdb1", "sdb2")
    computer.mount("sdb1", str(tmp_path / "not there"))
    computer.mount("sdb2", str(tmp_path))
    assert [mount.device for mount in computer.sticks().opened] == ["/dev/sdb2"]


def test_a_system_that_is_not_linux_has_none(tmp_path: Path) -> None:
    assert find_sticks(tmp_path / "mounts", tmp_path / "block") == Sticks()

"""The text of every file that makes the kiosk a service.

There are two services. One is the screen: weston with its kiosk shell, which shows one program
over everything and knows no keys. The other is the kiosk, which may do nothing but draw on that
screen and write into its own folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.host.endings import LEFT_BY_STAFF

NAME = "needling-kiosk"
SCREEN = "needling-kiosk-screen"
USER = NAME
WATCHDOG_SECONDS = 10
SOCKET = "wayland-kiosk"

_MARK = """\
# Written by "kiosk service install"; "kiosk service uninstall" takes it away.
# A file that was changed is not updated any more.
"""

_SHUT_IN = """\
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
IPAddressDeny=any
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock={clock}
ProtectHostname=yes
LockPersonality=yes
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
UMask=0077
LimitCORE=0
"""

_NO_NETWORK = """\
PrivateNetwork=yes
RestrictAddressFamilies=AF_UNIX
"""
_NETWORK = """\
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
"""


@dataclass(frozen=True)
class Program:
    """What the service starts: ``python`` and the folder of the program, where they will be run.

    ``weston`` is the compositor. ``network`` lets the kiosk reach one; it needs none.
    """

    python: Path
    folder: Path
    weston: Path = Path("/usr/bin/weston")
    network: bool = False


def kiosk_unit(program: Program) -> str:
    """Return the service that is the kiosk."""
    shut_in = _SHUT_IN.format(clock="yes")
    if program.network:
        shut_in = shut_in.replace("IPAddressDeny=any\n", "")
    return f"""\
{_MARK}
[Unit]
Description=Needling kiosk
Requires={SCREEN}.service
After={SCREEN}.service
StartLimitIntervalSec=600
StartLimitBurst=30

[Service]
Type=notify
NotifyAccess=main
ExecStart="{program.python}" -P -m kiosk run --require-display
WorkingDirectory=/var/lib/{NAME}
User={USER}
Group={USER}
Environment=QT_QPA_PLATFORM=wayland WAYLAND_DISPLAY={SOCKET} XDG_RUNTIME_DIR=/run/{NAME}
Environment=QT_WAYLAND_DISABLE_WINDOWDECORATION=1 LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
StateDirectory={NAME}
StateDirectoryMode=0700
# In memory: it counts falls on a full disk too, and forgets them when the computer is restarted.
RuntimeDirectory={NAME}-starts
RuntimeDirectoryMode=0700
RuntimeDirectoryPreserve=yes
Restart=on-failure
RestartSec=500ms
SuccessExitStatus={LEFT_BY_STAFF}
# Staff who leave the kiosk find a login, which takes the place of the screen.
ExecStopPost=+/bin/sh -c 'test "$EXIT_STATUS" != {LEFT_BY_STAFF} || \
exec systemctl --no-block start getty@tty1.service'
TimeoutStartSec=90
TimeoutStopSec=5
WatchdogSec={WATCHDOG_SECONDS}
StandardInput=null
StandardOutput=journal
StandardError=journal
MemoryMax=1G
TasksMax=64
{shut_in}\
{_NETWORK if program.network else _NO_NETWORK}\
SystemCallFilter=~@privileged @resources
MemoryDenyWriteExecute=yes
PrivateDevices=yes
PrivateMounts=yes
DevicePolicy=closed
ProtectProc=invisible
RemoveIPC=yes
# Where a stick is mounted, for what staff export.
ReadWritePaths=-/media

[Install]
WantedBy=multi-user.target
"""


def screen_unit(program: Program) -> str:
    """Return the service that is the screen.

    It is a session on the first virtual terminal, as logind gives it the screen and what is
    touched; the network it may not even ask for.
    """
    # Without netlink it would not learn of a screen or a touch panel that is plugged in, and
    # ProtectClock= would take all devices away with the clock's.
    return f"""\
{_MARK}
[Unit]
Description=Screen of the needling kiosk
Wants=dbus.socket
After=dbus.socket systemd-user-sessions.service plymouth-quit-wait.service getty@tty1.service
Conflicts=getty@tty1.service
ConditionPathExists=/dev/tty0
StartLimitIntervalSec=600
StartLimitBurst=30

[Service]
Type=notify
NotifyAccess=main
ExecStart=/usr/bin/env XDG_RUNTIME_DIR=/run/{NAME} "{program.weston}" \
--config=/etc/{NAME}/weston.ini --socket={SOCKET}
User={USER}
Group={USER}
PAMName={NAME}
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
UtmpIdentifier=tty1
UtmpMode=user
RuntimeDirectory={NAME}
RuntimeDirectoryMode=0700
Restart=always
RestartSec=500ms
TimeoutStopSec=5
WatchdogSec={WATCHDOG_SECONDS}
{_SHUT_IN.format(clock="no")}\
RestrictAddressFamilies=AF_UNIX AF_NETLINK
"""


def weston_settings() -> str:
    """Return the settings of the compositor: one program over everything, no keys, never dark."""
    return f"""\
{_MARK}
[core]
shell=kiosk-shell.so
modules=systemd-notify.so
idle-time=0
require-input=false
xwayland=false

[keyboard]
vt-switching=false

[shell]
background-color=0xfff6f4ee
locking=false
"""


def pam_settings() -> str:
    """Return what makes the screen a session of logind; nobody can log in with it."""
    return f"""\
{_MARK}
auth     required pam_deny.so
account  required pam_permit.so
session  required pam_unix.so
session  required pam_systemd.so type=wayland class=greeter
"""


def user_settings() -> str:
    """Return the user that the kiosk runs as: without rights, a password or a shell."""
    return f"""\
{_MARK}
u {USER} - "Needling kiosk" /var/lib/{NAME} /usr/sbin/nologin
"""


def login_settings() -> str:
    """Return what takes the other virtual terminals away."""
    return f"""\
{_MARK}
[Login]
NAutoVTs=0
ReserveVT=0
"""


def kernel_settings() -> str:
    """Return what takes the keys away that the kernel itself listens to."""
    return f"""\
{_MARK}
kernel.sysrq = 0
"""

"""The contrast schemes: which colour each token has.

Contrast figures are WCAG 2.2 luminance ratios; a test measures every pair that is used.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.session.state import Contrast


@dataclass(frozen=True, slots=True)
class Scheme:
    """Colours by token, each as ``#RRGGBB``. ``edge`` outlines controls at 3:1 or more."""

    paper: str
    card: str
    ink: str
    soft_ink: str
    line: str
    edge: str
    primary: str
    on_primary: str
    primary_tint: str
    accent: str
    accent_text: str
    alert: str
    on_alert: str
    alert_tint: str
    focus: str
    sand: str
    rose: str
    sky: str
    moss: str
    plum: str
    note: str
    skin: tuple[str, str, str, str]
    fat: str
    muscle: str
    muscle_line: str
    knot: str

    def tint(self, name: str) -> str:
        """Return the ground of a card whose page asks for the tint ``name``."""
        return {
            "primary": self.primary_tint,
            "sand": self.sand,
            "rose": self.rose,
            "sky": self.sky,
            "moss": self.moss,
            "plum": self.plum,
        }.get(name, self.primary_tint)


DEFAULT = Scheme(
    paper="#F6F4EE",
    card="#FFFFFF",
    ink="#16262E",
    soft_ink="#47575F",
    line="#D9D5C9",
    edge="#868B84",
    primary="#0A5560",
    on_primary="#FFFFFF",
    primary_tint="#DDEDEC",
    accent="#C8553D",
    accent_text="#8F3322",
    alert="#9C1C1C",
    on_alert="#FFFFFF",
    alert_tint="#FBE9E7",
    focus="#1B4FD6",
    sand="#F3E7D3",
    rose="#F6E0DC",
    sky="#E0EAF4",
    moss="#E4ECD9",
    plum="#EBE2EF",
    note="#FFE9A8",
    skin=("#EFC9B4", "#C98F6B", "#9A6240", "#5F3A26"),
    fat="#F7E2B3",
    muscle="#D9766B",
    muscle_line="#B5544A",
    knot="#8E3A31",
)

LIGHT_ON_BLACK = Scheme(
    paper="#000000",
    card="#0B0E10",
    ink="#E8E8E8",
    soft_ink="#E0E0E0",
    line="#3A4247",
    edge="#8A9499",
    primary="#8FD9DC",
    on_primary="#00181B",
    primary_tint="#071618",
    accent="#FF9B82",
    accent_text="#FFB29E",
    alert="#FFB4AC",
    on_alert="#2B0000",
    alert_tint="#1F0A08",
    focus="#FFD54A",
    sand="#17130B",
    rose="#1A100E",
    sky="#0C131A",
    moss="#10150B",
    plum="#15101A",
    note="#171303",
    skin=("#B98E78", "#9C6A4A", "#7C4C30", "#5A3A28"),
    fat="#6E5F35",
    muscle="#A8524A",
    muscle_line="#E08F86",
    knot="#FFB29E",
)

BLACK_ON_WHITE = Scheme(
    paper="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    soft_ink="#000000",
    line="#767676",
    edge="#000000",
    primary="#000000",
    on_primary="#FFFFFF",
    primary_tint="#FFFFFF",
    accent="#B3261E",
    accent_text="#000000",
    alert="#1A0000",
    on_alert="#FFFFFF",
    alert_tint="#FFFFFF",
    focus="#0B3FD0",
    sand="#FFFFFF",
    rose="#FFFFFF",
    sky="#FFFFFF",
    moss="#FFFFFF",
    plum="#FFFFFF",
    note="#FFFFFF",
    skin=("#F0CDB8", "#C98F6B", "#9A6240", "#5F3A26"),
    fat="#F7E2B3",
    muscle="#D9766B",
    muscle_line="#8C2F26",
    knot="#5C140D",
)

LOW = Scheme(
    paper="#DEDAD0",
    card="#E6E2D9",
    ink="#44545C",
    soft_ink="#4C5960",
    line="#C4BFB3",
    edge="#767B76",
    primary="#24616B",
    on_primary="#E6E2D9",
    primary_tint="#D2DEDD",
    accent="#B3604E",
    accent_text="#8A4030",
    alert="#8C3A3A",
    on_alert="#E6E2D9",
    alert_tint="#E5D7D4",
    focus="#2B55B8",
    sand="#E2D9C8",
    rose="#E3D6D2",
    sky="#D5DDE5",
    moss="#D9DFCF",
    plum="#DED8E1",
    note="#E3D9B4",
    skin=("#DDBFAE", "#B98A6E", "#8F6349", "#634534"),
    fat="#E2D3AE",
    muscle="#C27F76",
    muscle_line="#A0605A",
    knot="#83504A",
)

_SCHEMES = {
    Contrast.DEFAULT: DEFAULT,
    Contrast.BLACK_ON_WHITE: BLACK_ON_WHITE,
    Contrast.LIGHT_ON_BLACK: LIGHT_ON_BLACK,
    Contrast.LOW: LOW,
}


def scheme_of(contrast: Contrast) -> Scheme:
    """Return the colours of a contrast scheme."""
    return _SCHEMES[contrast]


def contrast_ratio(first: str, second: str) -> float:
    """Return the contrast of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

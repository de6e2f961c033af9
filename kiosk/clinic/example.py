"""A clinic's file to start from: every key, its default, and what it does."""

from __future__ import annotations

_EXAMPLE = """\
# The clinic's file. Save it as clinic.toml where the kiosk looks for it, for example as
#     /etc/needling-kiosk/clinic.toml
# Every line may be left out; what stands here is what the kiosk does without it. A line that
# starts with "#" is a remark: take the "#" away to use it. Check the file after every change.

# The name of the clinic, as patients see it. At most 80 characters.
name = ""

# The country the clinic is in, by its two letters in ISO 3166-1: "CA" for Canada, "CH" for
# Switzerland, "CL" for Chile, "ES" for Spain, "GB" for Great Britain, "NL" for the Netherlands,
# "NZ" for New Zealand, "US" for the United States, "ZA" for South Africa. Where a page has a part
# for each country, patients see this one alone. Left empty, they see all of them.
country = ""


[languages]

# The languages patients can choose, in this order. Left out, every installed language is offered.
# offered = ["en", "ar"]

# The language the kiosk starts in, and goes back to for the next patient. Must be one of those
# offered.
default = "en"

# The language shown where a paragraph is not translated yet.
fallback = "en"

# The language that "Two languages" shows beside the patient's. Left empty, it is the fallback.
beside = ""

# false: patients see only the default language; staff can still change it.
patients_may_switch = true

# Languages reviewed less than this are not offered. From least to most: "draft", "revised",
# "back-checked", "clinician-checked", "community-tested", "approved".
lowest_review_state = "draft"

# How a safety statement is shown whose translation nobody has verified yet. "both": the translation
# first, then the fallback language. "fallback": the fallback language alone. Both say that the
# translation is not yet checked.
unverified_statements = "both"


[emergency]

# The number to call in an emergency, in quotes, as patients should dial it. At most 32 characters.
number = ""

# One more sentence, shown as it is beside the number, in every language. At most 200 characters.
text = ""


[inactivity]

# How long the screen waits for a touch before it asks "Still there?": at least this long (30 to
# 600 seconds) on a page with few words ...
least_seconds = 120

# ... and at most this long (60 to 1800 seconds) on a page with many.
most_seconds = 300

# How long "Still there?" stays before the screen starts afresh (20 to 45 seconds).
alert_seconds = 30


[screen]

# The size of the image on the screen, in millimetres, measured with a ruler without the frame (50
# to 3000). Write both or neither; left out, the kiosk trusts what the screen says of itself.
# width_mm = 476.6
# height_mm = 268.1

# How far the eyes of a patient are from the screen, in millimetres (300 to 1500).
distance_mm = 600

# How high above the floor the lower edge of the image is, in millimetres (0 to 2000). The kiosk
# then knows what can be reached from a seat. Left out, it takes the lower part of the screen.
# bottom_mm = 900


[comfort]

# How the screen is set at the start of each session; patients can change it for themselves.
# The size of the text: "small", "default", "large", "largest" or "enlarged", in which every word
# can be read from the distance above by somebody who sees little.
text_size = "default"

# The contrast: "default", "black-on-white", "light-on-black" or "low".
contrast = "default"

# true: pictures to try out do not move by themselves.
reduced_motion = false

# true: all that is touched stands within reach of somebody who sits.
low_reach = false

# true: buttons stand on the side of the left hand.
left_handed = false


[touch]

# A second touch at the same place is ignored for this many milliseconds (0 to 2000), for patients
# whose hands shake. 300 is a good start; 0 ignores none.
ignore_repeats_ms = 0


[keypad]

# The keys of a keypad with keys to feel, or of two switches, and what they do: a letter, a digit,
# F1 to F35, or a name such as Up, Home, PgDown, Pause, Space or Help, each perhaps behind Ctrl+,
# Alt+, Shift+ or Meta+. Tab, arrow keys, Enter and Escape work whatever stands here. For two
# switches, "next" and "press" are enough.
# next = ["F13"]
# previous = ["F14"]
# press = ["F15"]
# back = ["F16"]
# home = ["F17"]
# more = ["F18"]
# less = ["F19"]
# text_size = ["F20"]
# easier = ["F21"]
# language = ["F22"]
# unwell = ["F23"]
# done = ["F24"]
# two_languages = ["F25"]

# Keys that choose the language of the next patient, for one session and without the PIN: put them
# where only staff reach them. Whoever reads at the screen is not disturbed.
# next_patient = {F26 = "en", F27 = "ar"}


[hours]

# When the clinic is open, on the clock of this computer: one span of time or several, or "closed".
# Outside these hours the screen is dark; a touch wakes it for ten minutes. A day that is left out
# is never dark. Whoever is at the screen when the clinic closes may go on.
# monday = "08:00-18:00"
# tuesday = "08:00-18:00"
# wednesday = "08:00-12:00, 14:00-18:00"
# thursday = "08:00-18:00"
# friday = "08:00-16:30"
# saturday = "closed"
# sunday = "closed"


[rest]

# After so many minutes without a touch (1 to 240) the start screen rests: it is drawn a little
# darker, and moves by a few pixels once a minute so that nothing burns in.
after_minutes = 10

# false: it only moves, and stays as bright as it is.
dim = true


[pause]

# One more sentence that staff can choose when they pause the kiosk, shown as it is, in every
# language. At most 200 characters.
message = ""


[cleaning]

# How long nothing can be pressed while the screen is wiped (10 to 120 seconds).
seconds = 30

# true: the staff door has a button for it, which needs no PIN.
without_pin = false

# true: the staff panel says when the screen was last cleaned.
remember = false


[staff]

# The hash of the PIN that opens the staff panel; never the PIN itself. Left empty, the kiosk is on
# trial: anyone may open the panel. If what stands here is damaged, the kiosk stays locked and no
# PIN opens it until this line is put right.
pin_hash = ""

# The keys that open the door to the staff panel: one or more of Ctrl, Alt, Shift and Meta with a
# letter, a digit or F1 to F12.
keys = "Ctrl+Alt+S"

# How long to press on the clinic's name to open the same door (1 to 10 seconds).
press_seconds = 2.0

# true: the door first offers the languages for the next patient, without the PIN; the staff panel
# behind it still asks for the PIN.
next_patient_at_door = false


[usage]

# true: the kiosk counts by week which pages are opened, for about how long and in which language,
# for the staff panel. It notes nothing about anybody. false: nothing is counted.
count = true
"""


def example_clinic() -> str:
    """Return the text of a ``clinic.toml`` that explains every key and changes nothing."""
    return _EXAMPLE

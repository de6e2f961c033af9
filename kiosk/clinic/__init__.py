"""What a clinic sets: its file, read with every problem at once, and the defaults."""

from kiosk.clinic.example import example_clinic
from kiosk.clinic.files import default_clinic_paths, find_clinic, load_clinic, read_clinic
from kiosk.clinic.model import (
    UNUSABLE_PIN_HASH,
    Cleaning,
    Clinic,
    Emergency,
    Hours,
    Inactivity,
    Languages,
    Pause,
    Rest,
    Screen,
    Staff,
)
from kiosk.clinic.parsing import ClinicReading, parse_clinic
from kiosk.clinic.pin_hash import PinHash, parse_pin_hash

__all__ = [
    "UNUSABLE_PIN_HASH",
    "Cleaning",
    "Clinic",
    "ClinicReading",
    "Emergency",
    "Hours",
    "Inactivity",
    "Languages",
    "Pause",
    "PinHash",
    "Rest",
    "Screen",
    "Staff",
    "default_clinic_paths",
    "example_clinic",
    "find_clinic",
    "load_clinic",
    "parse_clinic",
    "parse_pin_hash",
    "read_clinic",
]

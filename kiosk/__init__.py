"""A patient-information kiosk about dry needling, for the waiting rooms of clinics."""

__version__ = "0.1.0"

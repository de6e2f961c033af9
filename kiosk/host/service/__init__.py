"""The kiosk as a service of Linux: started with the computer, shut in, started again after a fall.

``files`` says what has to stand where, ``installing`` puts it there and takes it away, ``state``
tells what is there.
"""

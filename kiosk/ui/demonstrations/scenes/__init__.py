"""The four scenes of the ideas, each 640 by 600 units, at a moment from 0 to 1 of its motion.

Pain signals are round and in the accent colour, and hollow once they are dampened. What may dampen
them has the primary colour.
"""

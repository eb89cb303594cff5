"""Dates as French writes them.

1. `tense`, `deixis`: what a sentence says of when; what a date leaves out;
2. `almanac`, `point`: a date as written.
"""

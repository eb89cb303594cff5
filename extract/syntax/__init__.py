"""Just enough syntax for the frames.

1. `unit`, `verbgroup`, `group`, `chunk`: words -> units: things, verb groups, times, coordination;
2. `end`, `inverted`, `relative`, `subject`, `object`: the ends of a verb;
3. `modality`: how sure the text is.
"""

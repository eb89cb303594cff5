"""Just enough syntax for the frames.

1. `unit`, `verbgroup`, `group`, `chunk`: words -> units: things, verb groups, times, coordination;
2. `clause`, `modality`: the ends of a verb; how sure the text is.
"""

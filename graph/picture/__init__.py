"""A ranking or an answer -> a figure, as SVG or PNG: French, readable in grey and for colour-blind people.

1. `style`, `figure`: how every figure looks, and how it is written so that the same figure is the same bytes;
2. `whiskers`, `matrix`, `timeline`: a ranking with its intervals; territories by levers; events in time.
"""

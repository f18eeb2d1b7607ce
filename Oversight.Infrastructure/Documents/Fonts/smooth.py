"""Fits fewer curves to an outline that was traced from a picture (P. J. Schneider, Graphics Gems, 1990).

Corners and straight strokes stay; between them runs of small curves become the fewest cubics
within the tolerance. It halves the bytes of a traced font; at 16 pt two units are 0.03 pt.
"""
import cmath
import math

CORNER = math.radians(18)
STROKE = 45.0


def bezier(c, t):
    s = 1 - t
    return c[0] * s**3 + 3 * c[1] * s * s * t + 3 * c[2] * s * t * t + c[3] * t**3


def dot(a, b):
    return a.real * b.real + a.imag * b.imag


def unit(v):
    return v / abs(v) if v else 0j


def fit(points, left, right, tolerance, out, depth=0):
    if len(points) == 2:
        reach = abs(points[1] - points[0]) / 3
        out.append((points[0], points[0] + left * reach, points[1] + right * reach, points[1]))
        return
    lengths = [0.0]
    for a, b in zip(points, points[1:]):
        lengths.append(lengths[-1] + abs(b - a))
    params = [x / lengths[-1] for x in lengths]
    worst = at = None
    for _ in range(5):
        curve = generate(points, params, left, right)
        worst, at = 0.0, len(points) // 2
        for i in range(1, len(points) - 1):
            error = abs(bezier(curve, params[i]) - points[i])
            if error > worst:
                worst, at = error, i
        if worst <= tolerance:
            out.append(curve)
            return
        if worst > tolerance * 4:
            break
        params = [newton(curve, p, t) for p, t in zip(points, params)]
    middle = unit(points[at - 1] - points[at + 1]) or left
    fit(points[: at + 1], left, middle, tolerance, out, depth + 1)
    fit(points[at:], -middle, right, tolerance, out, depth + 1)


def generate(points, params, left, right):
    first, last = points[0], points[-1]
    c00 = c01 = c11 = x0 = x1 = 0.0
    for p, t in zip(points, params):
        s = 1 - t
        b0, b1, b2, b3 = s**3, 3 * s * s * t, 3 * s * t * t, t**3
        a0, a1 = left * b1, right * b2
        c00 += dot(a0, a0)
        c01 += dot(a0, a1)
        c11 += dot(a1, a1)
        rest = p - (first * (b0 + b1) + last * (b2 + b3))
        x0 += dot(a0, rest)
        x1 += dot(a1, rest)
    det = c00 * c11 - c01 * c01
    span = abs(last - first)
    alpha = (x0 * c11 - x1 * c01) / det if abs(det) > 1e-9 else 0
    beta = (c00 * x1 - c01 * x0) / det if abs(det) > 1e-9 else 0
    if not 1e-3 * span < alpha < 3 * span or not 1e-3 * span < beta < 3 * span:
        alpha = beta = span / 3
    return first, first + left * alpha, last + right * beta, last


def newton(c, p, t):
    d1 = [3 * (c[i + 1] - c[i]) for i in range(3)]
    d2 = [2 * (d1[i + 1] - d1[i]) for i in range(2)]
    s = 1 - t
    q = bezier(c, t) - p
    q1 = d1[0] * s * s + 2 * d1[1] * s * t + d1[2] * t * t
    q2 = d2[0] * s + d2[1] * t
    below = dot(q1, q1) + dot(q, q2)
    return min(1.0, max(0.0, t - dot(q, q1) / below)) if abs(below) > 1e-9 else t


def simplified(segments, tolerance):
    """Segments of one closed contour, each (start, end) or (start, control, control, end), as complex numbers."""

    def leaving(s):
        return next((unit(p - s[0]) for p in s[1:] if abs(p - s[0]) > 0.5), 0j)

    def arriving(s):
        return next((unit(s[-1] - p) for p in reversed(s[:-1]) if abs(s[-1] - p) > 0.5), 0j)

    def straight(s):
        return len(s) == 2 and abs(s[1] - s[0]) >= STROKE

    def breaks(before, after):
        if straight(before) or straight(after):
            return True
        a, b = arriving(before), leaving(after)
        return not a or not b or abs(cmath.phase(b / a)) > CORNER

    segments = [s for s in segments if abs(s[-1] - s[0]) > 0.01 or len(s) == 4]
    if len(segments) < 2:
        return segments
    start = next((i for i in range(len(segments)) if breaks(segments[i - 1], segments[i])), 0)
    segments = segments[start:] + segments[:start]
    result, run = [], []
    for index, segment in enumerate(segments):
        run.append(segment)
        if index + 1 < len(segments) and not breaks(segment, segments[index + 1]):
            continue
        result.extend(joined(run, tolerance, leaving, arriving))
        run = []
    return result


def joined(run, tolerance, leaving, arriving):
    if len(run) == 1:
        s = run[0]
        if len(s) == 4 and all(abs(distance(p, s[0], s[3])) < tolerance * 0.7 for p in s[1:3]):
            return [(s[0], s[3])]
        return run
    points = [run[0][0]]
    for s in run:
        steps = 1 if len(s) == 2 else 6
        c = s if len(s) == 4 else None
        points.extend(bezier(c, k / steps) if c else s[1] for k in range(1, steps + 1))
    points = [points[0]] + [p for q, p in zip(points, points[1:]) if abs(p - q) > 0.01]
    if len(points) < 3 or abs(points[-1] - points[0]) < 0.01:
        return run
    if all(abs(distance(p, points[0], points[-1])) < tolerance * 0.7 for p in points):
        return [(points[0], points[-1])]
    out = []
    fit(points, leaving(run[0]), -arriving(run[-1]), tolerance, out)
    return out if len(out) < len(run) else run


def distance(p, a, b):
    along = b - a
    if not along:
        return abs(p - a)
    return (along.real * (p - a).imag - along.imag * (p - a).real) / abs(along)


def draw(glyph, pen, tolerance):
    """Draws a fontTools glyph on a pen with fewer curves."""
    from fontTools.pens.recordingPen import DecomposingRecordingPen

    recorder = DecomposingRecordingPen(glyph.glyphSet) if hasattr(glyph, "glyphSet") else None
    if recorder is None:
        raise ValueError("a glyph of a glyph set is needed")
    glyph.draw(recorder)
    contour, here, first = [], None, None
    for operator, args in recorder.value:
        points = [complex(*a) for a in args]
        if operator == "moveTo":
            contour, here = [], points[0]
            first = here
        elif operator == "lineTo":
            contour.append((here, points[0]))
            here = points[0]
        elif operator == "curveTo":
            contour.append((here, *points))
            here = points[-1]
        elif operator in ("closePath", "endPath"):
            if abs(here - first) > 0.01:
                contour.append((here, first))
            emit(simplified(contour, tolerance), pen)


def emit(contour, pen):
    if not contour:
        return
    pen.moveTo(pair(contour[0][0]))
    for segment in contour:
        if len(segment) == 2:
            pen.lineTo(pair(segment[1]))
        else:
            pen.curveTo(*(pair(p) for p in segment[1:]))
    pen.closePath()


def pair(p):
    return (p.real, p.imag)

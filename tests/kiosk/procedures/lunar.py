"""The Vietnamese lunar calendar from astronomy: new moons and the sun's longitude after Meeus, "Astronomical Algorithms" (chapters 25, 49),
days at UTC+7. The month with the winter solstice is the 11th; of 13 months between two such the first without a major term is doubled."""
import math
from datetime import date

UTC7 = 7 / 24
ORDINAL_OF_DAY_ZERO = 1721425  # Julian day numbers count from 4713 BC, Python's ordinals from the year 1
DYNAMICAL_TIME = 70 / 86400  # ahead of UTC in these years


def new_moon(k):
    """Julian date (UTC) of the kth new moon after January 2000."""
    t = k / 1236.85
    e = 1 - 0.002516 * t - 0.0000074 * t * t
    sun = math.radians(2.5534 + 29.10535670 * k - 0.0000014 * t * t)
    moon = math.radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    latitude = math.radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    node = math.radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t)
    terms = ((-0.40720, moon), (0.17241 * e, sun), (0.01608, 2 * moon), (0.01039, 2 * latitude), (0.00739 * e, moon - sun),
             (-0.00514 * e, moon + sun), (0.00208 * e * e, 2 * sun), (-0.00111, moon - 2 * latitude), (-0.00057, moon + 2 * latitude),
             (0.00056 * e, 2 * moon + sun), (-0.00042, 3 * moon), (0.00042 * e, sun + 2 * latitude), (0.00038 * e, sun - 2 * latitude),
             (-0.00024 * e, 2 * moon - sun), (-0.00017, node))
    mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
    return mean + sum(size * math.sin(angle) for size, angle in terms) - DYNAMICAL_TIME


def sun_longitude(julian):
    t = (julian + DYNAMICAL_TIME - 2451545) / 36525
    anomaly = math.radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = ((1.914602 - 0.004817 * t) * math.sin(anomaly) + (0.019993 - 0.000101 * t) * math.sin(2 * anomaly)
              + 0.000289 * math.sin(3 * anomaly))
    node = math.radians(125.04 - 1934.136 * t)
    return (280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * math.sin(node)) % 360


def day_of(julian):
    return date.fromordinal(math.floor(julian + 0.5 + UTC7) - ORDINAL_OF_DAY_ZERO)


def midnight(day):
    return day.toordinal() + ORDINAL_OF_DAY_ZERO - 0.5 - UTC7


def sector(day):
    """Of twelve, which 30 degrees of the sun's way the day begins in."""
    return int(sun_longitude(midnight(day)) // 30)


def eleventh_month(year):
    """Number of the new moon with which the month of the winter solstice begins."""
    solstice = next(day for day in (date(year, 12, n) for n in range(19, 25)) if sector(date.fromordinal(day.toordinal() + 1)) == 9)
    k = round((year - 2000) * 12.3685 + 12.3685)
    while day_of(new_moon(k)) > solstice:
        k -= 1
    while day_of(new_moon(k + 1)) <= solstice:
        k += 1
    return k


def months(year):
    """(first day, number, is doubled) of the months from the 11th of the year before to the 10th of this one."""
    first, last = eleventh_month(year - 1), eleventh_month(year)
    starts = [day_of(new_moon(k)) for k in range(first, last + 1)]
    doubled = None
    if last - first == 13:
        doubled = next(i for i in range(1, 13) if sector(starts[i]) == sector(starts[i + 1]))
    number = 11
    for i, start in enumerate(starts[:-1]):
        if i > 0 and i != doubled:
            number = number % 12 + 1
        yield start, number, i == doubled


def solar(year, month, day):
    """The date of a lunar day, in a month that is not the doubled one."""
    start = next(start for start, number, doubled in months(year) if number == month and not doubled and (month > 10 or start.year == year))
    return date.fromordinal(start.toordinal() + day - 1)

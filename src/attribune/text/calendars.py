"""Names of months and weekdays as bylines write them, in the languages of the outlets that English digests quote."""

from __future__ import annotations

MONTH_NAMES = (
    "january jan januar jänner janvier januari enero gennaio janeiro",
    "february feb februar février fevrier februari febrero febbraio fevereiro",
    "march mar märz maerz mars maart marzo março",
    "april apr avril abril aprile",
    "may mai mei mayo maggio maio",
    "june jun juni juin junio giugno junho",
    "july jul juli juillet julio luglio julho",
    "august aug août aout augustus agosto",
    "september sept sep septembre septiembre settembre setembro",
    "october oct oktober octobre octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec dezember décembre decembre diciembre dicembre dezembro",
)
WEEKDAY_NAMES = """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi
    dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato
    domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""
MONTH_NUMBERS = {name: number for number, names in enumerate(MONTH_NAMES, 1) for name in names.split()}
# The longer name first: an alternation takes the first that fits.
MONTH = rf"(?:{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})\.?"
WEEKDAY = rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|{'|'.join(WEEKDAY_NAMES.split())})\.?"

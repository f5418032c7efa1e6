"""Time zones of IANA: summer time, folds, names that are none."""
from zoneinfo import ZoneInfo, available_timezones
from datetime import *
z=ZoneInfo("Europe/Berlin"); ny=ZoneInfo('America/New_York')
d=datetime(2024,3,31,1,30,tzinfo=timezone.utc)
print(d.astimezone(z), repr(z), str(z), z.key)
print(datetime(2024,10,27,2,30,tzinfo=z).utcoffset(), datetime(2024,10,27,2,30,fold=1,tzinfo=z).utcoffset())
print(datetime(2050,7,1,tzinfo=ny), datetime(1900,1,1,tzinfo=ny).utcoffset(), datetime(2024,7,1,tzinfo=ny).dst(), datetime(2024,7,1,tzinfo=ny).tzname())
print(ZoneInfo('UTC').utcoffset(None), ny.utcoffset(None), ZoneInfo('UTC') is ZoneInfo('UTC'))
for k in ['Nope/Zone','../x','/etc/passwd','']:
    try: ZoneInfo(k)
    except Exception as e: print(type(e).__name__, e)
print(len(available_timezones())>400, datetime(2024,11,3,1,30,tzinfo=ny,fold=1).astimezone(timezone.utc), datetime.now(ny).tzinfo)
print((datetime(2024,3,10,12,tzinfo=ny)-datetime(2024,3,9,12,tzinfo=ny)))

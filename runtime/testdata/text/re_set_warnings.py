# Signs in sets that may mean operations some day.
import re
import warnings

for pattern in ["[[a]", "[^[a]", "[a[]", "[a[b]", "[&&a]", "[a&&b]", "[a||b]", "[a~~b]", "[a--b]", "[--a]", "[a-z--b]", "[^--a]",
                r"((\\*)\[([a-z#/@][^[]*?)])", "[]&&a]", "[a-b--]"]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            re.compile(pattern)
        except re.error as e:
            print(pattern, "error:", e)
            continue
    print(pattern, [str(w.message) for w in caught])

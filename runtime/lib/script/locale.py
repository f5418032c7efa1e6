"""Locales: numbers, money and names as a country writes them.

The locales there are, are C and C.UTF-8; names of others can be taken apart
and normalized.
"""

import functools
import os
import re
import sys
from builtins import str as _str

try:
    from _locale import *
except ImportError:
    CHAR_MAX = 127
    LC_ALL, LC_COLLATE, LC_CTYPE, LC_MESSAGES, LC_MONETARY, LC_NUMERIC, LC_TIME = 6, 3, 0, 5, 4, 1, 2
    Error = ValueError

    def localeconv():
        return {
            "grouping": [127], "currency_symbol": "", "n_sign_posn": 127, "p_cs_precedes": 127,
            "n_cs_precedes": 127, "mon_grouping": [], "n_sep_by_space": 127, "decimal_point": ".",
            "negative_sign": "", "positive_sign": "", "p_sep_by_space": 127, "int_curr_symbol": "",
            "p_sign_posn": 127, "thousands_sep": "", "mon_thousands_sep": "", "frac_digits": 127,
            "mon_decimal_point": "", "int_frac_digits": 127,
        }

    def setlocale(category, locale=None):
        if locale not in (None, "", "C"):
            raise Error("_locale emulation only supports \"C\" locale")
        return "C"

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv",
           "strcoll", "strxfrm", "str", "atof", "atoi", "format_string", "currency", "normalize",
           "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX",
           "LC_MESSAGES", "getencoding"]

if "strcoll" not in globals():
    def strcoll(a, b):
        """Compare two strings: -1, 0 or 1."""
        return (a > b) - (a < b)

if "strxfrm" not in globals():
    def strxfrm(s):
        """A key that sorts as the string."""
        return s

if "getencoding" not in globals():
    def getencoding():
        """The encoding of the locale."""
        return sys.getfilesystemencoding()

_setlocale = setlocale
_localeconv = localeconv

# What tests put in the place of some of localeconv()'s answers.
_override_localeconv = {}


@functools.wraps(_localeconv)
def localeconv():
    d = _localeconv()
    d.update(_override_localeconv)
    return d


def _grouping_intervals(grouping):
    """The sizes of digit groups, from the right, without an end if they repeat."""
    last = None
    for size in grouping:
        if size == CHAR_MAX:
            return
        if size == 0:
            if last is None:
                raise ValueError("invalid grouping")
            while True:
                yield last
        yield size
        last = size


def _group(s, monetary=False):
    """Put separators between the groups of digits: the text, and how many."""
    conv = localeconv()
    separator = conv["mon_thousands_sep" if monetary else "thousands_sep"]
    grouping = conv["mon_grouping" if monetary else "grouping"]
    if not grouping:
        return s, 0
    tail = ""
    if s and s[-1] == " ":
        bare = s.rstrip()
        tail = s[len(bare):]
        s = bare
    groups = []
    for size in _grouping_intervals(grouping):
        if not s or s[-1] not in "0123456789":
            break
        groups.append(s[-size:])
        s = s[:-size]
    if s:
        groups.append(s)
    groups.reverse()
    # A sign or spaces alone before the first digit is no group.
    head = ""
    if len(groups) > 1 and not groups[0].strip("+- ") :
        head = groups.pop(0)
    return head + separator.join(groups) + tail, len(separator) * (len(groups) - 1)


def _strip_padding(s, amount):
    """Take away as much padding as separators have added."""
    left = 0
    while amount and s[left] == " ":
        left += 1
        amount -= 1
    right = len(s) - 1
    while amount and s[right] == " ":
        right -= 1
        amount -= 1
    return s[left:right + 1]


_percent_re = re.compile(r"%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]")


def _format(percent, value, grouping=False, monetary=False, *additional):
    return _localize(percent % ((value,) + additional if additional else value), percent[-1], grouping, monetary)


def _localize(formatted, kind, grouping=False, monetary=False):
    if kind in "eEfFgG":
        parts = formatted.split(".")
        added = 0
        if grouping:
            parts[0], added = _group(parts[0], monetary=monetary)
        formatted = localeconv()["mon_decimal_point" if monetary else "decimal_point"].join(parts)
        if added:
            formatted = _strip_padding(formatted, added)
    elif kind in "diu":
        added = 0
        if grouping:
            formatted, added = _group(formatted, monetary=monetary)
        if added:
            formatted = _strip_padding(formatted, added)
    return formatted


def format_string(f, val, grouping=False, monetary=False):
    """Format val as f % val does, but with the locale's separators."""
    from collections.abc import Mapping
    directives = list(_percent_re.finditer(f))
    new_f = _percent_re.sub("%s", f)
    values = []
    if isinstance(val, Mapping):
        for d in directives:
            if d.group()[-1] == "%":
                values.append("%")
            else:
                values.append(_format(d.group(), val, grouping, monetary))
    else:
        if not isinstance(val, tuple):
            val = (val,)
        i = 0
        for d in directives:
            if d.group()[-1] == "%":
                values.append("%")
            else:
                stars = d.group("modifiers").count("*")
                values.append(_format(d.group(), val[i], grouping, monetary, *val[i + 1:i + 1 + stars]))
                i += 1 + stars
    return new_f % tuple(values)


def currency(val, symbol=True, grouping=False, international=False):
    """Write an amount of money as the locale does."""
    conv = localeconv()
    digits = conv["int_frac_digits" if international else "frac_digits"]
    if digits == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    s = _localize(f"{abs(val):.{digits}f}", "f", grouping, monetary=True)
    # The marks say where a sign goes that stands right at the number.
    s = "<" + s + ">"
    negative = val < 0
    kind = "n" if negative else "p"
    if symbol:
        mark = conv["int_curr_symbol" if international else "currency_symbol"]
        precedes = conv[kind + "_cs_precedes"]
        separated = conv[kind + "_sep_by_space"]
        if precedes:
            if international and mark and mark[-1] == " ":
                mark = mark[:-1]
                separated = True
            s = mark + (" " if separated else "") + s
        else:
            if international and mark and mark[-1] == " ":
                mark = mark[:-1]
            s = s + (" " if separated else "") + mark
    position = conv[kind + "_sign_posn"]
    sign = conv["negative_sign" if negative else "positive_sign"]
    if position == 0:
        s = "(" + s + ")"
    elif position == 1:
        s = sign + s
    elif position == 2:
        s = s + sign
    elif position == 3:
        s = s.replace("<", sign)
    elif position == 4:
        s = s.replace(">", sign)
    else:
        s = sign + s
    return s.replace("<", "").replace(">", "")


def str(val):
    """The float as text, with the locale's decimal point."""
    return _format("%.12g", val)


def delocalize(string):
    """The number's text with a point and without separators."""
    conv = localeconv()
    if conv["thousands_sep"]:
        string = string.replace(conv["thousands_sep"], "")
    if conv["decimal_point"]:
        string = string.replace(conv["decimal_point"], ".")
    return string


def localize(string, grouping=False, monetary=False):
    """The number's text as the locale writes it."""
    return _localize(string, "f", grouping, monetary)


def atof(string, func=float):
    """Read a float as the locale writes it."""
    return func(delocalize(string))


def atoi(string):
    """Read an int as the locale writes it."""
    return int(delocalize(string))


# Encodings: how names of locales spell them.
locale_encoding_alias = {
    "437": "C", "c": "C", "en": "ISO8859-1", "jis": "JIS7", "jis7": "JIS7", "ajec": "eucJP",
    "koi8c": "KOI8-C", "microsoftcp1251": "CP1251", "microsoftcp1255": "CP1255", "microsoftcp1256": "CP1256",
    "88591": "ISO8859-1", "88592": "ISO8859-2", "88595": "ISO8859-5", "885915": "ISO8859-15",
    "ascii": "ISO8859-1", "latin_1": "ISO8859-1", "iso8859_1": "ISO8859-1",
    "iso8859_10": "ISO8859-10", "iso8859_11": "ISO8859-11", "iso8859_13": "ISO8859-13",
    "iso8859_14": "ISO8859-14", "iso8859_15": "ISO8859-15", "iso8859_16": "ISO8859-16",
    "iso8859_2": "ISO8859-2", "iso8859_3": "ISO8859-3", "iso8859_4": "ISO8859-4", "iso8859_5": "ISO8859-5",
    "iso8859_6": "ISO8859-6", "iso8859_7": "ISO8859-7", "iso8859_8": "ISO8859-8", "iso8859_9": "ISO8859-9",
    "iso2022_jp": "JIS7", "shift_jis": "SJIS", "tactis": "TACTIS", "euc_jp": "eucJP", "euc_kr": "eucKR",
    "utf_8": "UTF-8", "koi8_r": "KOI8-R", "koi8_t": "KOI8-T", "koi8_u": "KOI8-U", "kz1048": "RK1048",
    "cp1251": "CP1251", "cp1255": "CP1255", "cp1256": "CP1256",
    "georgianacademy": "GEORGIAN-ACADEMY", "ibmcp1133": "IBM-CP1133", "cp1133": "IBM-CP1133",
    "iso88599e": "ISO8859-9E", "mscode": "SJIS", "pck": "SJIS", "sjis": "SJIS", "ujis": "eucJP",
    "iso88591": "ISO8859-1", "iso88592": "ISO8859-2", "iso885915": "ISO8859-15", "eucjp": "eucJP", "euckr": "eucKR", "eucтw": "eucTW", "euctw": "eucTW", "euccn": "eucCN",
    "euc": "euc", "usascii": "ISO8859-1", "big5": "big5", "gb2312": "gb2312", "gbk": "gbk", "gb18030": "gb18030",
    "big5hkscs": "big5hkscs", "tis620": "TIS-620",
}


def _locale_table():
    """Names of locales without an encoding, and what each means."""
    table = {"c": "C", "posix": "C", "c.utf8": "C.UTF-8", "c.en": "C", "posix-utf2": "C", "c_c": "C", "c_c.c": "C", "": ""}
    for encoding, names in (
        ("ISO8859-1", "af_ZA ast_ES br_FR ca_ES da_DK de_AT de_BE de_CH de_DE de_LU en_AU en_BW en_CA en_GB en_HK en_IE "
                      "en_NZ en_PH en_SG en_US en_ZA en_ZW es_AR es_BO es_CL es_CO es_CR es_DO es_EC es_ES es_GT es_HN es_MX es_NI "
                      "es_PA es_PE es_PR es_PY es_SV es_US es_UY es_VE eu_ES fi_FI fo_FO fr_BE fr_CA fr_CH fr_FR fr_LU ga_IE "
                      "gl_ES id_ID is_IS it_CH it_IT kl_GL ms_MY nb_NO nl_BE nl_NL nn_NO no_NO oc_FR pt_BR pt_PT sq_AL_ sv_FI sv_SE "
                      "tl_PH uz_UZ wa_BE xh_ZA zu_ZA"),
        ("ISO8859-2", "bs_BA cs_CZ hr_HR hu_HU pl_PL ro_RO sk_SK sl_SI sq_AL"),
        ("ISO8859-3", "mt_MT eo_XX"),
        ("ISO8859-5", "mk_MK"),
        ("ISO8859-6", "ar_AE ar_BH ar_DZ ar_EG ar_IQ ar_JO ar_KW ar_LB ar_LY ar_MA ar_OM ar_QA ar_SA ar_SD ar_SY ar_TN ar_YE"),
        ("ISO8859-7", "el_GR el_CY"),
        ("ISO8859-8", "he_IL iw_IL yi_US_"),
        ("ISO8859-9", "tr_TR tr_CY ku_TR"),
        ("ISO8859-13", "lt_LT lv_LV mi_NZ"),
        ("ISO8859-14", "cy_GB gd_GB"),
        ("ISO8859-15", "et_EE"),
        ("CP1251", "be_BY bg_BG"),
        ("KOI8-U", "uk_UA"),
        ("UTF-8", "am_ET az_AZ bn_BD bn_IN en_IN en_NG fa_IR gu_IN hi_IN hy_AM_ ka_GE_ kk_KZ km_KH kn_IN ks_IN ky_KG ml_IN mn_MN mr_IN "
                  "ne_NP or_IN pa_IN pa_PK sd_IN si_LK sr_RS sr_CS sr_ME sw_KE ta_IN ta_LK te_IN tt_RU_ ur_IN ur_PK my_MM"),
        ("eucJP", "ja_JP"), ("eucKR", "ko_KR"), ("gb2312", "zh_CN"), ("big5", "zh_TW"), ("big5hkscs", "zh_HK"),
        ("TIS-620", "th_TH"), ("TCVN", "vi_VN"), ("GEORGIAN-ACADEMY", "ka_GE"), ("ARMSCII-8", "hy_AM"), ("TATAR-CYR", "tt_RU"),
        ("MULELAO-1", "lo_LA"), ("CP1255", "yi_US"), ("KOI8-C", "tg_TJ"),
    ):
        for name in names.split():
            if not name.endswith("_"):
                table[name.lower()] = name + "." + encoding
    table["ru_ru"] = "ru_RU.UTF-8"
    table["ru_ua"] = "ru_UA.KOI8-U"
    for language, name in (
        ("af", "af_ZA"), ("ar", "ar_AA"), ("be", "be_BY"), ("bg", "bg_BG"), ("bs", "bs_BA"), ("ca", "ca_ES"), ("cs", "cs_CZ"),
        ("cy", "cy_GB"), ("da", "da_DK"), ("de", "de_DE"), ("el", "el_GR"), ("en", "en_US"), ("es", "es_ES"), ("et", "et_EE"),
        ("eu", "eu_ES"), ("fa", "fa_IR"), ("fi", "fi_FI"), ("fo", "fo_FO"), ("fr", "fr_FR"), ("ga", "ga_IE"), ("gl", "gl_ES"),
        ("he", "he_IL"), ("hi", "hi_IN"), ("hr", "hr_HR"), ("hu", "hu_HU"), ("id", "id_ID"), ("is", "is_IS"), ("it", "it_IT"),
        ("ja", "ja_JP"), ("jp_jp", "ja_JP"), ("ka", "ka_GE"), ("ko", "ko_KR"), ("ks", "ks_IN"), ("lt", "lt_LT"), ("lv", "lv_LV"),
        ("mk", "mk_MK"), ("mt", "mt_MT"), ("nb", "nb_NO"), ("nl", "nl_NL"), ("nn", "nn_NO"), ("no", "no_NO"), ("pl", "pl_PL"),
        ("pt", "pt_PT"), ("ro", "ro_RO"), ("sd", "sd_IN"), ("sk", "sk_SK"), ("sl", "sl_SI"), ("sq", "sq_AL"), ("sr", "sr_RS"), ("sv", "sv_SE"),
        ("th", "th_TH"), ("tr", "tr_TR"), ("uk", "uk_UA"), ("vi", "vi_VN"), ("zh", "zh_CN"), ("korean", "ko_KR"),
        ("french", "fr_FR"), ("german", "de_DE"), ("spanish", "es_ES"), ("italian", "it_IT"), ("japan", "ja_JP"), ("japanese", "ja_JP"),
        ("dutch", "nl_NL"), ("danish", "da_DK"), ("finnish", "fi_FI"), ("portuguese", "pt_PT"), ("polish", "pl_PL"), ("swedish", "sv_SE"),
        ("norwegian", "no_NO"), ("hungarian", "hu_HU"), ("czech", "cs_CZ"), ("turkish", "tr_TR"), ("greek", "el_GR"), ("russian", "ru_RU"),
        ("english_uk", "en_GB"), ("english_us", "en_US"),
    ):
        known = table.get(name.lower())
        if known is not None:
            table[language] = known
    table["ar"] = "ar_AA.ISO8859-6"
    table["ar_aa"] = "ar_AA.ISO8859-6"
    table["ru"] = "ru_RU.UTF-8"
    table["russian"] = "ru_RU.KOI8-R"
    table["english"] = "en_EN.ISO8859-1"
    table["japanese-euc"] = "ja_JP.eucJP"
    table["japanese.euc"] = "ja_JP.eucJP"
    table["ja_jp.mscode"] = "ja_JP.SJIS"
    table["ja_jp.pck"] = "ja_JP.SJIS"
    table["ko_kr.euc"] = "ko_KR.eucKR"
    table["ja_jp.euc"] = "ja_JP.eucJP"
    table["zh_cn.euc"] = "zh_CN.eucCN"
    table["zh_tw.euc"] = "zh_TW.eucTW"
    table["sr@latin"] = "sr_RS.UTF-8@latin"
    table["sr@latn"] = "sr_CS.UTF-8@latin"
    table["sr_rs@latin"] = "sr_RS.UTF-8@latin"
    table["sr_rs@latn"] = "sr_RS.UTF-8@latin"
    table["sr_rs.utf8@latn"] = "sr_RS.UTF-8@latin"
    table["be@latin"] = "be_BY.UTF-8@latin"
    table["be_by@latin"] = "be_BY.UTF-8@latin"
    table["ca_es@valencia"] = "ca_ES.UTF-8@valencia"
    table["ks@devanagari"] = table["ks_in@devanagari"] = "ks_IN.UTF-8@devanagari"
    table["sd@devanagari"] = table["sd_in@devanagari"] = "sd_IN.UTF-8@devanagari"
    del table[""]
    return table


locale_alias = _locale_table()


def _append_modifier(code, modifier):
    if modifier == "euro":
        if "." not in code:
            return code + ".ISO8859-15"
        _, _, encoding = code.partition(".")
        if encoding in ("ISO8859-15", "UTF-8"):
            return code
        if encoding == "ISO8859-1":
            return _replace_encoding(code, "ISO8859-15")
    return code + "@" + modifier


def _replace_encoding(code, encoding):
    language = code.partition(".")[0]
    from encodings import normalize_encoding, aliases
    plain = normalize_encoding(encoding).lower()
    name = aliases.aliases.get(plain, plain)
    for candidate in (name, plain, plain.replace("_", "")):
        if candidate in locale_encoding_alias:
            encoding = locale_encoding_alias[candidate]
            break
    return language + "." + encoding


def normalize(localename):
    """The name of a locale in the form language_COUNTRY.ENCODING."""
    code = localename.lower()
    if ":" in code:
        code = code.replace(":", ".")
    modifier = ""
    if "@" in code:
        code, modifier = code.split("@", 1)
    language, _, encoding = code.partition(".")
    plain = encoding.replace("-", "").replace("_", "")
    bare = language + ("." + plain if plain else "")
    if modifier:
        found = locale_alias.get(bare + "@" + modifier)
        if found is not None:
            return found
    found = locale_alias.get(bare)
    if found is not None:
        return _append_modifier(found, modifier) if modifier else found
    if encoding:
        if modifier:
            found = locale_alias.get(language + "@" + modifier)
            if found is not None:
                if "@" not in found:
                    return _replace_encoding(found, encoding)
                found, kept = found.split("@", 1)
                return _replace_encoding(found, encoding) + "@" + kept
        found = locale_alias.get(language)
        if found is not None:
            if "@" not in found:
                found = _replace_encoding(found, encoding)
                return _append_modifier(found, modifier) if modifier else found
            found, kept = found.split("@", 1)
            return _replace_encoding(found, encoding) + "@" + kept
    return localename


def _parse_localename(localename):
    code = normalize(localename)
    if "@" in code:
        code, modifier = code.split("@", 1)
        if modifier == "euro" and "." not in code:
            return code, "iso-8859-15"
    if "." in code:
        return tuple(code.split(".")[:2])
    if code == "C":
        return None, None
    if code == "UTF-8":
        return None, "UTF-8"
    raise ValueError("unknown locale: %s" % localename)


def _build_localename(localetuple):
    try:
        language, encoding = localetuple
        if language is None:
            language = "C"
        if encoding is None:
            return language
        return language + "." + encoding
    except (TypeError, ValueError):
        raise TypeError("Locale must be None, a string, or an iterable of two strings -- "
                        "language code, encoding.") from None


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """The locale that the environment asks for, as (language, encoding)."""
    import warnings
    warnings._deprecated(
        "locale.getdefaultlocale",
        "{name!r} is deprecated and slated for removal in Python {remove}. "
        "Use setlocale(), getencoding() and getlocale() instead.",
        remove=(3, 15))
    return _getdefaultlocale(envvars)


def _getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    for variable in envvars:
        name = os.environ.get(variable)
        if name:
            if variable == "LANGUAGE":
                name = name.split(":")[0]
            break
    else:
        name = "C"
    return _parse_localename(name)


def getlocale(category=LC_CTYPE):
    """The locale set for a category, as (language, encoding)."""
    name = _setlocale(category)
    if category == LC_ALL and ";" in name:
        raise TypeError("category LC_ALL is not supported")
    return _parse_localename(name)


def setlocale(category, locale=None):
    """Set the locale of a category, or with None ask for it."""
    if locale and not isinstance(locale, _str):
        locale = normalize(_build_localename(locale))
    return _setlocale(category, locale)


def getpreferredencoding(do_setlocale=True):
    """The encoding that texts have by the user's wish."""
    if sys.flags.warn_default_encoding if hasattr(sys.flags, "warn_default_encoding") else False:
        import warnings
        warnings.warn("UTF-8 Mode affects locale.getpreferredencoding(). Consider locale.getencoding() instead.",
                      EncodingWarning, 2)
    if sys.flags.utf8_mode:
        return "utf-8"
    return getencoding()


def _nothing_translated(*names):
    def make(name, at):
        def gettext(*args):
            return args[at]
        gettext.__name__ = gettext.__qualname__ = name
        return gettext
    for name, at in names:
        globals()[name] = make(name, at)


# There are no catalogues of messages: each is given back.
_nothing_translated(("gettext", 0), ("dgettext", 1), ("dcgettext", 1))

# CPython has the names that Windows numbers locales by; here is no Windows.
windows_locale = {}

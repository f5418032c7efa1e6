package lib

import (
	"os"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _locale: the C locale and C.UTF-8, which are the locales there
// are. What is set is remembered for each category and changes nothing else.

var localeErrorType = object.DeclareType("locale", "Error", object.ExceptionType)

// localeCategories in the order of their numbers; LC_ALL, 6, is all of them.
var localeCategories = []string{"LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "",
	"LC_PAPER", "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION"}

const (
	localeAll   = 6
	localeShown = 6 // the categories a script can name, before LC_ALL
)

// knownLocale gives the name that setlocale answers, or false.
func knownLocale(name string) (string, bool) {
	switch name {
	case "C", "POSIX":
		return "C", true
	case "C.UTF-8", "C.utf8":
		return name, true
	}
	return "", false
}

// localeState is what an interpreter has set.
type localeState [13]string

// environment is the locale that a category has by the environment.
func (s *localeState) environment(category int) string {
	for _, name := range []string{"LC_ALL", localeCategories[category], "LANG"} {
		if v := os.Getenv(name); v != "" {
			return v
		}
	}
	return "C"
}

// set changes categories to name; false if there is no such locale.
func (s *localeState) set(category int, name string) bool {
	next := *s
	parts := strings.Split(name, ";")
	for i, title := range localeCategories {
		if title == "" || category != localeAll && category != i {
			continue
		}
		want := name
		if name == "" {
			want = s.environment(i)
		}
		for _, part := range parts {
			if value, ok := strings.CutPrefix(part, title+"="); ok {
				want = value
			}
		}
		known, ok := knownLocale(want)
		if !ok {
			return false
		}
		next[i] = known
	}
	*s = next
	return true
}

// show is what setlocale answers.
func (s *localeState) show(category int) string {
	if category != localeAll {
		return s[category]
	}
	same := true
	var parts []string
	for i, title := range localeCategories {
		if title != "" {
			same = same && s[i] == s[0]
			parts = append(parts, title+"="+s[i])
		}
	}
	if same {
		return s[0]
	}
	return strings.Join(parts, ";")
}

// langinfo are the items of nl_langinfo with their glibc numbers: names with a
// number are a row of consecutive items.
var langinfo = []struct {
	name   string
	number int
	values string
}{
	{"CODESET", 14, "UTF-8"},
	{"RADIXCHAR", 65536, "."}, {"THOUSEP", 65537, ""},
	{"ABDAY_", 131072, "Sun Mon Tue Wed Thu Fri Sat"},
	{"DAY_", 131079, "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"},
	{"ABMON_", 131086, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"},
	{"MON_", 131098, "January February March April May June July August September October November December"},
	{"AM_STR", 131110, "AM"}, {"PM_STR", 131111, "PM"},
	{"D_T_FMT", 131112, "%a %b %e %H:%M:%S %Y"}, {"D_FMT", 131113, "%m/%d/%y"}, {"T_FMT", 131114, "%H:%M:%S"},
	{"T_FMT_AMPM", 131115, "%I:%M:%S %p"}, {"ERA", 131116, ""}, {"ERA_D_FMT", 131118, ""}, {"ALT_DIGITS", 131119, ""},
	{"ERA_D_T_FMT", 131120, ""}, {"ERA_T_FMT", 131121, ""},
	{"CRNCYSTR", 262159, "-"}, {"YESEXPR", 327680, "^[yY]"}, {"NOEXPR", 327681, "^[nN]"},
}

func localeConv() *object.Dict {
	d := object.NewDict()
	for _, n := range []string{"int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep"} {
		d.SetStr(n, "")
	}
	d.SetStr("mon_grouping", object.NewList())
	d.SetStr("positive_sign", "")
	d.SetStr("negative_sign", "")
	for _, n := range []string{"int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space", "p_sign_posn", "n_sign_posn"} {
		d.SetStr(n, object.Int(127))
	}
	d.SetStr("decimal_point", ".")
	d.SetStr("thousands_sep", "")
	d.SetStr("grouping", object.NewList())
	return d
}

func init() {
	register("_locale", func(in *machine.Interp) *object.Module {
		state := &localeState{}
		for i := range state {
			state[i] = "C"
		}
		if !state.set(0, "") || state[0] == "C" {
			state[0] = "C.UTF-8" // CPython coerces the C locale so
		}
		m := object.NewModule("_locale", "Support for POSIX locales.")
		m.Dict.SetStr("Error", localeErrorType)
		for i, n := range localeCategories[:localeShown] {
			m.Dict.SetStr(n, object.Int(i))
		}
		m.Dict.SetStr("LC_ALL", object.Int(localeAll))
		m.Dict.SetStr("CHAR_MAX", object.Int(127))
		info := map[int]string{}
		for _, row := range langinfo {
			if !strings.HasSuffix(row.name, "_") {
				m.Dict.SetStr(row.name, object.Int(row.number))
				info[row.number] = row.values
				continue
			}
			for i, v := range strings.Fields(row.values) {
				m.Dict.SetStr(row.name+itoa(i+1), object.Int(row.number+i))
				info[row.number+i] = v
			}
		}
		m.Add([]object.Method{
			{"setlocale", "category, locale=None, /", func(a []any) any {
				category := object.ToInt(a[0])
				if category < 0 || category >= len(localeCategories) {
					panic(object.New(localeErrorType, "invalid locale category"))
				}
				if a[1] == object.None {
					return state.show(category)
				}
				name, ok := object.AsStr(a[1])
				if !ok {
					panic(object.Newf(object.TypeError, "setlocale() argument 2 must be str or None, not %s", object.TypeName(a[1])))
				}
				if !state.set(category, name) {
					panic(object.New(localeErrorType, "unsupported locale setting"))
				}
				return state.show(category)
			}, "Activates/queries locale processing."},
			{"localeconv", "", func([]any) any { return localeConv() }, "Returns numeric and monetary locale-specific parameters."},
			{"getencoding", "", func([]any) any { return "UTF-8" }, "Get the current locale encoding."},
			{"nl_langinfo", "key, /", func(a []any) any {
				v, ok := info[object.ToInt(a[0])]
				if !ok {
					panic(object.New(object.ValueError, "unsupported langinfo constant"))
				}
				return v
			}, "Return the value for the locale information associated with key."},
			{"strcoll", "os1, os2, /", func(a []any) any {
				var s [2]string
				for i := range s {
					var ok bool
					if s[i], ok = object.AsStr(a[i]); !ok {
						panic(object.Newf(object.TypeError, "strcoll() argument %d must be str, not %s", i+1, object.TypeName(a[i])))
					}
				}
				return object.Int(strings.Compare(s[0], s[1]))
			}, "Compares two strings according to the locale."},
			{"strxfrm", "string, /", func(a []any) any {
				s, ok := object.AsStr(a[0])
				if !ok {
					panic(object.Newf(object.TypeError, "strxfrm() argument must be str, not %s", object.TypeName(a[0])))
				}
				if strings.IndexByte(s, 0) >= 0 {
					panic(object.New(object.ValueError, "embedded null character"))
				}
				return s
			}, "Return a string that can be used as a key for locale-aware comparisons."},
		})
		return m
	})
}

package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Modules that CPython writes in C (or once more in Python, those with py_)
// under a name of their own, for another one to take its names from. Here the
// latter comes first.
var twins = map[string][]string{
	"bisect":      {"bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"},
	"heapq":       {"heappush", "heappop", "heapify", "heapreplace", "heappushpop", "_heappop_max", "_heapify_max", "_heapreplace_max"},
	"functools":   {"cmp_to_key", "reduce", "partial", "_lru_cache_wrapper"},
	"py_abc":      {"ABCMeta", "get_cache_token"},
	"collections": {"deque", "defaultdict", "OrderedDict", "_count_elements", "_tuplegetter", "_deque_iterator"},
}

func init() {
	for name, names := range twins {
		register("_"+name, func(in *machine.Interp) *object.Module {
			m := object.NewModule("_"+name, "")
			from := importModule(in, strings.TrimPrefix(name, "py_"))
			for _, n := range names {
				m.Dict.SetStr(n, object.GetAttr(from, n))
			}
			if name == "collections" {
				m.Dict.SetStr("_deque_reverse_iterator", dequeRevIterType)
			}
			return m
		})
	}
	register("_operator", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_operator", "Operator interface.")
		importModule(in, "operator").Dict.Each(func(k, v any) bool {
			if n, ok := k.(string); ok && !isDunder(n) {
				m.Dict.SetStr(n, v)
			}
			return true
		})
		m.Add([]object.Method{{"_compare_digest", "a, b, /", func(a []any) any { return object.Eq(a[0], a[1]) }, "Return 'a == b'."}})
		return m
	})
}

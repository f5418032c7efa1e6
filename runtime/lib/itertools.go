package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module itertools: iterators over one or several iterables. Those that
// combine items are in itertools_combine.go.

var (
	accumulateType  = spokenType("itertools", "accumulate", nil)
	batchedType     = spokenType("itertools", "batched", nil)
	chainType       = spokenType("itertools", "chain", nil)
	compressType    = spokenType("itertools", "compress", nil)
	countType       = spokenType("itertools", "count", nil)
	cycleType       = spokenType("itertools", "cycle", nil)
	dropWhileType   = spokenType("itertools", "dropwhile", nil)
	filterFalseType = spokenType("itertools", "filterfalse", nil)
	groupByType     = spokenType("itertools", "groupby", nil)
	grouperType     = finalType("itertools", "_grouper", nil)
	isliceType      = spokenType("itertools", "islice", nil)
	pairwiseType    = spokenType("itertools", "pairwise", nil)
	repeatType      = spokenType("itertools", "repeat", nil)
	starMapType     = spokenType("itertools", "starmap", nil)
	takeWhileType   = spokenType("itertools", "takewhile", nil)
	teeType         = finalType("itertools", "_tee", nil)
	zipLongestType  = spokenType("itertools", "zip_longest", nil)
)

// nextIter is an iterator of one of these types: its step is a Go function.
type nextIter struct {
	nativeValue
	next func() any
	show func() string
	left func() any
	// args are what the constructor is to be called with for a copy, and state
	// is what restore gets then, nil for nothing. Without args there are no copies.
	args    func() (args []any, state any)
	restore func(state any)
}

// Next implements object.Iterator.
func (n *nextIter) Next() any { return n.next() }

// maker makes the constructor of an iterator type: bind gives the arguments in
// order, and make the step.
func maker(t *object.Type, sig string, make func(it *nextIter, a []any)) {
	bind := argsOf(t.Name, sig)
	unnamed := strings.HasSuffix(sig, "/") || sig == "*args" || sig == "*iterables"
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		it := &nextIter{nativeValue: newNative(cls, t)}
		if unnamed {
			args, kwnames = cls.InitKeywords(args, kwnames)
		}
		make(it, bind(args, kwnames))
		return it
	}
	t.AddMethods(object.IteratorMethods())
	t.AddMethods(copyMethods)
}

func makeCount(it *nextIter, a []any) {
	n, step := a[0], a[1]
	if !isNumber(n) || !isNumber(step) {
		panic(object.New(object.TypeError, "a number is required"))
	}
	_, plain := n.(int)
	one, isInt := step.(int)
	if plain && isInt {
		it.next = func() any {
			v := n
			if i, ok := n.(int); ok && (one >= 0 && i <= maxInt-one || one < 0 && i >= minInt-one) {
				n = object.Int(i + one)
			} else {
				n = object.Add(n, step)
			}
			return v
		}
	} else {
		it.next = func() any {
			v := n
			n = object.Add(n, step)
			return v
		}
	}
	it.args = func() ([]any, any) {
		if i, ok := step.(int); ok && i == 1 {
			return []any{n}, nil
		}
		return []any{n, step}, nil
	}
	it.show = func() string {
		s := object.TypeOf(it).Name + "(" + object.Repr(n)
		if i, ok := step.(int); !ok || i != 1 {
			s += ", " + object.Repr(step)
		}
		return s + ")"
	}
}

const (
	maxInt = int(^uint(0) >> 1)
	minInt = -maxInt - 1
)

func isNumber(v any) bool {
	switch v.(type) {
	case int, float64, complex128, bool:
		return true
	}
	t := object.TypeOf(v)
	return object.IsInt(v) || t.Lookup("__index__") != nil || t.Lookup("__float__") != nil || t.Lookup("__complex__") != nil
}

func makeRepeat(it *nextIter, a []any) {
	v, n := a[0], -1
	if a[1] != nil {
		n = max(0, object.ToInt(a[1]))
	}
	it.next = func() any {
		if n == 0 {
			return nil
		}
		if n > 0 {
			n--
		}
		return v
	}
	it.args = func() ([]any, any) {
		if n < 0 {
			return []any{v}, nil
		}
		return []any{v, object.Int(n)}, nil
	}
	it.left = func() any {
		if n < 0 {
			panic(object.New(object.TypeError, "len() of unsized object"))
		}
		return object.Int(n)
	}
	it.show = func() string {
		s := object.TypeOf(it).Name + "(" + object.Repr(v)
		if n >= 0 {
			s += ", " + object.Repr(object.Int(n))
		}
		return s + ")"
	}
}

func makeCycle(it *nextIter, a []any) {
	src := object.Iter(a[0])
	var saved []any
	i, whole := 0, false // whole: what src has left is in saved already
	it.args = func() ([]any, any) {
		all := object.NewList(saved...)
		if src != nil {
			return []any{object.IterValue(src)}, object.NewTuple(all, object.Bool(whole))
		}
		again := object.IterObject(all)
		if i > 0 {
			object.CallMethod(again, "__setstate__", object.Int(i))
		}
		return []any{again}, object.NewTuple(all, true)
	}
	it.restore = func(state any) {
		t := stateTuple(state, 2)
		l, ok := t[0].(*object.List)
		if !ok {
			panic(object.Newf(object.TypeError, "argument 1 must be list, not %s", object.TypeName(t[0])))
		}
		saved, i, whole = append([]any(nil), l.Items...), 0, object.ToInt(t[1]) != 0
	}
	it.next = func() any {
		if src != nil {
			if v := src.Next(); v != nil {
				if !whole {
					saved = append(saved, v)
				}
				return v
			}
			src = nil
		}
		if len(saved) == 0 {
			return nil
		}
		v := saved[i]
		if i++; i == len(saved) {
			i = 0
		}
		return v
	}
}

func makeAccumulate(it *nextIter, a []any) {
	src, f, initial := object.Iter(a[0]), a[1], a[2]
	var total any
	it.args = func() ([]any, any) {
		rest := object.IterValue(src)
		if total == nil && initial != object.None {
			return []any{object.Call(chainType, object.NewTuple(initial), rest), f}, nil
		}
		return []any{rest, f}, total
	}
	it.restore = func(state any) { total = state }
	it.next = func() any {
		if total == nil && initial != object.None {
			total = initial
			return total
		}
		v := src.Next()
		switch {
		case v == nil:
			return nil
		case total == nil:
			total = v
		case f == object.None:
			total = object.Add(total, v)
		default:
			total = object.Call(f, total, v)
		}
		return total
	}
}

func makeBatched(it *nextIter, a []any) {
	n := object.ToInt(a[1])
	if n < 1 {
		panic(object.New(object.ValueError, "n must be at least one"))
	}
	src, strict := object.Iter(a[0]), object.Truth(a[2])
	it.next = func() any {
		if src == nil {
			return nil
		}
		items := make([]any, 0, min(n, 1024))
		for len(items) < n {
			v := src.Next()
			if v == nil {
				src = nil
				break
			}
			items = append(items, v)
		}
		if len(items) == 0 {
			return nil
		}
		if len(items) < n && strict {
			panic(object.New(object.ValueError, "batched(): incomplete batch"))
		}
		return object.NewTuple(items...)
	}
}

// chained makes it step through the iterables that outer gives, one after
// another.
func chained(it *nextIter, outer object.Iterator) {
	var inner object.Iterator
	it.args = func() ([]any, any) {
		switch {
		case outer == nil:
			return nil, nil
		case inner == nil:
			return nil, object.NewTuple(object.IterValue(outer))
		}
		return nil, object.NewTuple(object.IterValue(outer), object.IterValue(inner))
	}
	it.restore = func(state any) {
		t := stateTuple(state, 0)
		if len(t) < 1 || len(t) > 2 {
			panic(object.Newf(object.TypeError, "function takes at most 2 arguments (%d given)", len(t)))
		}
		var its []object.Iterator
		for _, v := range t {
			next := object.NextIter(v)
			if next == nil {
				panic(object.New(object.TypeError, "Arguments must be iterators."))
			}
			its = append(its, next)
		}
		outer, inner = its[0], nil
		if len(its) == 2 {
			inner = its[1]
		}
	}
	it.next = func() any {
		for outer != nil {
			if inner == nil {
				v := outer.Next()
				if v == nil {
					outer = nil
					return nil
				}
				if e := object.Catch(func() { inner = object.Iter(v) }); e != nil {
					outer = nil
					panic(e)
				}
			}
			if v := inner.Next(); v != nil {
				return v
			}
			inner = nil
		}
		return nil
	}
}

func makeChain(it *nextIter, a []any) { chained(it, object.Iter(a[0])) }

func makeCompress(it *nextIter, a []any) {
	data, selectors := object.Iter(a[0]), object.Iter(a[1])
	it.args = func() ([]any, any) {
		return []any{object.IterValue(data), object.IterValue(selectors)}, nil
	}
	it.next = func() any {
		for {
			v := data.Next()
			if v == nil {
				return nil
			}
			s := selectors.Next()
			if s == nil {
				return nil
			}
			if object.Truth(s) {
				return v
			}
		}
	}
}

func makeDropWhile(it *nextIter, a []any) {
	f, src, started := a[0], object.Iter(a[1]), false
	it.args = func() ([]any, any) { return []any{f, object.IterValue(src)}, object.Bool(started) }
	it.restore = func(state any) { started = object.Truth(state) }
	it.next = func() any {
		for {
			v := src.Next()
			if v == nil || started {
				return v
			}
			if !object.Truth(object.Call(f, v)) {
				started = true
				return v
			}
		}
	}
}

func makeTakeWhile(it *nextIter, a []any) {
	f, src, stopped := a[0], object.Iter(a[1]), false
	it.args = func() ([]any, any) { return []any{f, object.IterValue(src)}, object.Bool(stopped) }
	it.restore = func(state any) { stopped = object.Truth(state) }
	it.next = func() any {
		if stopped {
			return nil
		}
		v := src.Next()
		if v == nil {
			return nil
		}
		if object.Truth(object.Call(f, v)) {
			return v
		}
		stopped = true
		return nil
	}
}

func makeFilterFalse(it *nextIter, a []any) {
	f, src := a[0], object.Iter(a[1])
	it.args = func() ([]any, any) { return []any{f, object.IterValue(src)}, nil }
	it.next = func() any {
		for {
			v := src.Next()
			if v == nil {
				return nil
			}
			keep := v
			if f != object.None && f != any(object.BoolType) {
				keep = object.Call(f, v)
			}
			if !object.Truth(keep) {
				return v
			}
		}
	}
}

func makeStarMap(it *nextIter, a []any) {
	f, src := a[0], object.Iter(a[1])
	it.args = func() ([]any, any) { return []any{f, object.IterValue(src)}, nil }
	it.next = func() any {
		v := src.Next()
		if v == nil {
			return nil
		}
		return object.CallKw(f, object.ToSlice(v), nil)
	}
}

func makePairwise(it *nextIter, a []any) {
	src := object.Iter(a[0])
	var last any
	it.next = func() any {
		if src == nil {
			return nil
		}
		if last == nil {
			last = src.Next()
		}
		if last == nil || src == nil { // reading may have come back here
			src, last = nil, nil
			return nil
		}
		first := last
		v := src.Next()
		if v == nil {
			src, last = nil, nil
			return nil
		}
		last = v
		return object.NewTuple(first, v)
	}
}

func makeZipLongest(it *nextIter, a []any) {
	fill := a[1]
	var its []object.Iterator
	for _, v := range a[0].(*object.Tuple).Items {
		its = append(its, object.Iter(v))
	}
	active := len(its)
	it.args = func() ([]any, any) {
		args := make([]any, len(its))
		for i, s := range its {
			if args[i] = any(object.EmptyTuple); s != nil {
				args[i] = object.IterValue(s)
			}
		}
		return args, fill
	}
	it.restore = func(state any) { fill = state }
	it.next = func() any {
		if active == 0 {
			return nil
		}
		out := make([]any, len(its))
		for i, s := range its {
			if s == nil {
				out[i] = fill
				continue
			}
			if out[i] = s.Next(); out[i] == nil {
				its[i] = nil
				if active--; active == 0 {
					return nil
				}
				out[i] = fill
			}
		}
		return object.NewTuple(out...)
	}
}

// isliceBound reads a bound of islice(): -1 stands for None.
func isliceBound(v any, none int, msg string) int {
	if v == nil || v == object.None {
		return none
	}
	if !object.IsIndex(v) {
		panic(object.New(object.ValueError, msg))
	}
	i, ok := object.Index(v).(int)
	if !ok || i < 0 {
		panic(object.New(object.ValueError, msg))
	}
	return i
}

func makeIslice(it *nextIter, a []any) {
	args := a[0].(*object.Tuple).Items
	if len(args) < 2 {
		panic(object.Newf(object.TypeError, "islice expected at least 2 arguments, got %d", len(args)))
	}
	if len(args) > 4 {
		panic(object.Newf(object.TypeError, "islice expected at most 4 arguments, got %d", len(args)))
	}
	const badIndex = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
	start, stop, step := 0, -1, 1
	if len(args) == 2 {
		stop = isliceBound(args[1], -1, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	} else {
		start, stop = isliceBound(args[1], 0, badIndex), isliceBound(args[2], -1, badIndex)
		if len(args) == 4 {
			const badStep = "Step for islice() must be a positive integer or None."
			if step = isliceBound(args[3], 1, badStep); step == 0 {
				panic(object.New(object.ValueError, badStep))
			}
		}
	}
	src := object.Iter(args[0])
	at, want := 0, start
	it.args = func() ([]any, any) {
		if src == nil {
			return []any{object.IterObject(object.EmptyTuple), object.Int(0)}, object.Int(0)
		}
		var end any = object.None
		if stop >= 0 {
			end = object.Int(stop)
		}
		return []any{object.IterValue(src), object.Int(want), end, object.Int(step)}, object.Int(at)
	}
	it.restore = func(state any) { at = object.ToInt(state) }
	it.next = func() any {
		if src == nil {
			return nil
		}
		if stop >= 0 && want >= stop {
			for at < stop {
				if src.Next() == nil {
					break
				}
				at++
			}
			src = nil
			return nil
		}
		for at < want {
			if src.Next() == nil {
				src = nil
				return nil
			}
			at++
		}
		v := src.Next()
		if v == nil {
			src = nil
			return nil
		}
		at++
		if want += step; want < 0 || stop >= 0 && want > stop {
			want = max(stop, at)
		}
		return v
	}
}

// teeNode is a value that some of the iterators of a tee() have still to see.
type teeNode struct {
	v    any
	next *teeNode
}

type teeSource struct {
	it      object.Iterator
	running bool
}

// teeIter is one of the iterators that tee() gives.
type teeIter struct {
	nativeValue
	src  *teeSource
	node *teeNode // the last one seen
}

// Next implements object.Iterator.
func (t *teeIter) Next() any {
	if t.node.next == nil {
		if t.src.running {
			panic(object.New(object.RuntimeError, "cannot re-enter the tee iterator"))
		}
		t.src.running = true
		defer func() { t.src.running = false }()
		v := t.src.it.Next()
		if v == nil {
			return nil
		}
		t.node.next = &teeNode{v: v}
	}
	t.node = t.node.next
	return t.node.v
}

func (t *teeIter) copy() *teeIter {
	return &teeIter{nativeValue: newNative(teeType, teeType), src: t.src, node: t.node}
}

// rest is an iterator over what t has still to give: what the others have read
// already, and the source.
func (t *teeIter) rest() any {
	read := object.NewList()
	for n := t.node.next; n != nil; n = n.next {
		read.Items = append(read.Items, n.v)
	}
	return object.Call(chainType, read, object.IterValue(t.src.it))
}

func newTee(v any) *teeIter {
	if t, ok := v.(*teeIter); ok {
		return t.copy()
	}
	return &teeIter{nativeValue: newNative(teeType, teeType), src: &teeSource{it: object.Iter(v)}, node: &teeNode{}}
}

// groupBy is groupby(): it hands out groups that read from it.
type groupBy struct {
	nativeValue
	src         object.Iterator
	key         any
	val, curKey any // the item read last and its key
	tgtKey      any // the key of the group handed out last
	group       *grouper
}

// read takes the next item; false at the end.
func (g *groupBy) read() bool {
	v := g.src.Next()
	if v == nil {
		return false
	}
	k := v
	if g.key != object.None {
		k = object.Call(g.key, v)
	}
	g.val, g.curKey = v, k
	return true
}

// Next implements object.Iterator.
func (g *groupBy) Next() any {
	g.group = nil
	for g.curKey == nil || g.tgtKey != nil && object.EqKey(g.tgtKey, g.curKey) {
		if !g.read() {
			return nil
		}
	}
	g.tgtKey = g.curKey
	g.group = &grouper{of: g, key: g.curKey}
	return object.NewTuple(g.curKey, g.group)
}

type grouper struct {
	of  *groupBy
	key any
}

// Class implements object.Object.
func (*grouper) Class() *object.Type { return grouperType }

// Next implements object.Iterator.
func (g *grouper) Next() any {
	by := g.of
	if by.group != g {
		return nil
	}
	if by.val == nil && !by.read() {
		return nil
	}
	if !object.EqKey(g.key, by.curKey) {
		return nil
	}
	v := by.val
	by.val = nil
	return v
}

func completeItertools() {
	maker(countType, "start=0, step=1", makeCount)
	maker(repeatType, "object, times=?", makeRepeat)
	maker(cycleType, "iterable, /", makeCycle)
	maker(accumulateType, "iterable, func=None, *, initial=None", makeAccumulate)
	maker(batchedType, "iterable, n, *, strict=False", makeBatched)
	maker(chainType, "*iterables", makeChain)
	maker(compressType, "data, selectors", makeCompress)
	maker(dropWhileType, "predicate, iterable, /", makeDropWhile)
	maker(takeWhileType, "predicate, iterable, /", makeTakeWhile)
	maker(filterFalseType, "function, iterable, /", makeFilterFalse)
	maker(starMapType, "function, iterable, /", makeStarMap)
	maker(pairwiseType, "iterable, /", makePairwise)
	maker(zipLongestType, "*iterables, fillvalue=None", makeZipLongest)
	zipLongest := zipLongestType.Make
	zipLongestType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		for _, n := range kwnames {
			if n != "fillvalue" { // CPython does not name it
				panic(object.New(object.TypeError, "zip_longest() got an unexpected keyword argument"))
			}
		}
		return zipLongest(cls, args, kwnames)
	}
	maker(isliceType, "*args", makeIslice)
	completeCombinations()

	show := object.Method{Name: "__repr__", Sig: "", Fn: func(a []any) any { return a[0].(*nextIter).show() }, Doc: "Return repr(self)."}
	countType.AddMethods([]object.Method{show})
	repeatType.AddMethods([]object.Method{show, {"__length_hint__", "", func(a []any) any { return a[0].(*nextIter).left() }, "Private method returning an estimate of len(list(it))."}})
	chainType.AddMethods([]object.Method{
		{"from_iterable", "@iterable, /", func(a []any) any {
			it := &nextIter{nativeValue: newNative(a[0].(*object.Type), chainType)}
			chained(it, object.Iter(a[1]))
			return it
		}, "Alternative chain() constructor taking a single iterable argument that evaluates lazily."},
		classGetItem,
	})
	groupArgs := argsOf("groupby", "iterable, key=None")
	groupByType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := groupArgs(args, kwnames)
		return &groupBy{nativeValue: newNative(cls, groupByType), src: object.Iter(a[0]), key: a[1]}
	}
	teeArgs := argsOf("_tee", "iterable, /")
	teeType.Make = func(cls *object.Type, args []any, kwnames []string) any { return newTee(teeArgs(args, kwnames)[0]) }
	teeType.AddMethods([]object.Method{
		{"__copy__", "", func(a []any) any { return a[0].(*teeIter).copy() }, "Returns an independent iterator."},
		{"__reduce__", "", func(a []any) any {
			warnCopying()
			return object.NewTuple(teeType, object.NewTuple(a[0].(*teeIter).rest()))
		}, "Return what pickling needs."},
	})
	groupByType.AddMethods([]object.Method{
		{"__reduce__", "", func(a []any) any {
			warnCopying()
			g := a[0].(*groupBy)
			how := []any{object.TypeOf(g), object.NewTuple(object.IterValue(g.src), g.key)}
			if g.curKey != nil && g.val != nil && g.tgtKey != nil {
				how = append(how, object.NewTuple(g.curKey, g.val, g.tgtKey))
			}
			return object.NewTuple(how...)
		}, "Return what pickling needs."},
		{"__setstate__", "state, /", func(a []any) any {
			warnCopying()
			g, t := a[0].(*groupBy), stateTuple(a[1], 3)
			g.curKey, g.val, g.tgtKey = t[0], t[1], t[2]
			return nil
		}, "Set what pickling kept."},
	})
	grouperType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := argsOf("_grouper", "parent, tgtkey, /")(args, kwnames)
		g, ok := a[0].(*groupBy)
		if !ok {
			panic(object.Newf(object.TypeError, "_grouper() argument 1 must be itertools.groupby, not %s", object.TypeName(a[0])))
		}
		g.group = &grouper{of: g, key: a[1]}
		return g.group
	}
	grouperType.AddMethods([]object.Method{{"__reduce__", "", func(a []any) any {
		warnCopying()
		g := a[0].(*grouper)
		if g.of.group != g {
			return object.NewTuple(object.IterFunction, object.NewTuple(object.EmptyTuple))
		}
		return object.NewTuple(grouperType, object.NewTuple(g.of, g.key))
	}, "Return what pickling needs."}})
	for _, t := range []*object.Type{groupByType, grouperType, teeType} {
		t.AddMethods(object.IteratorMethods())
	}
	for t, doc := range map[*object.Type]string{
		countType:       "Return a count object whose .__next__() method returns consecutive values.",
		repeatType:      "Create an iterator which returns the object for the specified number of times, or endlessly.",
		cycleType:       "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
		accumulateType:  "Return series of accumulated sums (or other binary function results).",
		batchedType:     "Batch data into tuples of length n. The last batch may be shorter than n.",
		chainType:       "Return elements of the iterables one after another.",
		compressType:    "Return data elements corresponding to true selector elements.",
		dropWhileType:   "Drop items from the iterable while predicate(item) is true.",
		takeWhileType:   "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.",
		filterFalseType: "Return those items of iterable for which function(item) is false.",
		starMapType:     "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.",
		pairwiseType:    "Return an iterator of overlapping pairs taken from the input iterator.",
		zipLongestType:  "Return tuples of the iterables' elements until the longest is exhausted.",
		isliceType:      "Return selected elements of an iterable, by positions.",
		groupByType:     "Make an iterator that returns consecutive keys and groups from the iterable.",
	} {
		t.Doc = doc
	}
}

func init() {
	lazily("itertools", "Functional tools for creating and using iterators.", completeItertools, func(in *machine.Interp, m *object.Module) {
		for _, t := range []*object.Type{accumulateType, batchedType, chainType, combinationsType, withReplacementType, compressType, countType,
			cycleType, dropWhileType, filterFalseType, groupByType, isliceType, pairwiseType, permutationsType, productType, repeatType,
			starMapType, takeWhileType, zipLongestType, teeType, grouperType} {
			m.Dict.SetStr(t.Name, t)
		}
		m.Add([]object.Method{{"tee", "iterable, n=2, /", func(a []any) any {
			n := object.ToInt(a[1])
			if n < 0 {
				panic(object.New(object.ValueError, "n must be >= 0"))
			}
			if n == 0 {
				return object.EmptyTuple
			}
			it := object.IterObject(a[0])
			copied := object.FindAttr(it, "__copy__")
			if copied == nil {
				it = newTee(it)
				copied = object.GetAttr(it, "__copy__")
			}
			out := make([]any, n)
			out[0] = it
			for i := 1; i < n; i++ {
				out[i] = object.Call(copied)
			}
			return object.NewTuple(out...)
		}, "Returns a tuple of n independent iterators."}})
	})
}

package object

import "sync/atomic"

// nesting counts, over the whole process, how deep Go code follows values that
// hold each other. Go can't ask how deep its own stack is, and a list that
// holds itself must end in RecursionError long before that stack does.
var nesting atomic.Int32

const maxNesting = 9000

// enterNested counts one level; the caller must call leaveNested, by defer.
func enterNested(where string) {
	if nesting.Add(1) > maxNesting {
		nesting.Add(-1)
		panic(New(RecursionError, "maximum recursion depth exceeded "+where))
	}
}

func leaveNested() { nesting.Add(-1) }

// Nested calls f one level deeper, for comparisons that are written outside of
// this package.
func Nested(where string, f func() bool) bool {
	enterNested(where)
	defer leaveNested()
	return f()
}

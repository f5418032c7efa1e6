package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// A prompt coroutine does its work in one step, without waiting.
type promptly func() any

// Step implements machine.Native.
func (f promptly) Step(_ *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	if exc != nil {
		return nil, false, exc
	}
	var v any
	e := object.Catch(func() { v = orNone(f()) })
	return v, false, e
}

// coroutine makes a coroutine object that runs f when it is awaited.
func (m *module) coroutine(name string, f func() any) any {
	g := &machine.NativeCoroutine{}
	g.Init(m.in, machine.NameNative(name), promptly(f))
	return &g.Generator
}

// withoutResult makes None of what a step gives at the end.
func withoutResult(v any, suspended bool, e *object.Exception) (any, bool, *object.Exception) {
	if !suspended {
		v = object.None
	}
	return v, suspended, e
}

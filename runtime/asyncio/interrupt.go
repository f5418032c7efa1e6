package asyncio

import "inloop/runtime/object"

// catchInterrupts has Ctrl-C call f instead of raising KeyboardInterrupt, while
// a Runner runs its coroutine; it gives the function that ends it, or nil when
// the program handles the signal itself.
func (m *module) catchInterrupts(f any) any {
	if m.in.Cur().Name != "MainThread" {
		return nil
	}
	prev := m.in.OnInterrupt
	if prev != nil {
		return nil
	}
	m.in.OnInterrupt = func() { object.Call(f) }
	return object.NewBuiltin("asyncio.runners", "restore", "", func([]any) any {
		m.in.OnInterrupt = prev
		return nil
	}, "")
}

package asyncio

import "inloop/runtime/object"

// catchInterrupts has Ctrl-C call f instead of raising KeyboardInterrupt, while
// a Runner runs its coroutine; it gives the function that ends it, or nil when
// the program handles the signal itself.
func (m *module) catchInterrupts(f any) any {
	if m.in.Cur() != m.in.Main() {
		return nil
	}
	if m.in.MayInterrupt != nil {
		return nil
	}
	m.in.InterruptHandler = f
	m.in.MayInterrupt = func() bool {
		object.Call(f)
		return false
	}
	return object.NewBuiltin("asyncio.runners", "restore", "", func([]any) any {
		m.in.MayInterrupt, m.in.InterruptHandler = nil, nil
		return nil
	}, "")
}

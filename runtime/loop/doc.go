// Package loop is the event loop: the ready queue, the timers, the clock, and
// the door by which finished outside work comes back in. It owns the order in
// which callbacks run, and the meaning of time. It knows nothing of scripts,
// tasks or futures, and imports the standard library only; to it a callback is
// a [Runner] and nothing more.
//
// # One turn
//
// A turn does these things, in this order, which is CPython's and which
// programs can see:
//
//  1. cancelled timers at the head of the heap are dropped;
//  2. if nothing is ready, the loop waits, or moves virtual time on;
//  3. what other goroutines have posted is appended to the ready queue, and
//     what the poller reports behind it;
//  4. timers that are due are appended, in the order (when, sequence);
//  5. exactly the callbacks that are ready now are run. What they schedule
//     waits for the next turn.
//
// A callback that knows how may do what the one behind it would ([Loop.Peek]), in
// the same turn or the next: the steps above are made all the same.
//
// # Who may call what
//
// One goroutine owns a Loop: the one inside [Loop.RunForever] or
// [Loop.RunUntil], or whichever has been handed ownership while nobody runs
// it. Every method and every exported field belongs to the owner, except those
// whose comment says "any goroutine": [Loop.Post], [Loop.PostRunner], the
// finish functions of the holds, [Loop.Interrupt], [Loop.IsRunning] and
// [Loop.IsClosed].
//
// While the loop waits inside the owner's Idle hook it touches none of its
// state, so an owner that shares itself out by a token (the interpreter's turn)
// may let another goroutine call owner's methods in that time. As in CPython,
// what such a goroutine schedules with Soon does not wake the loop; Post does.
//
// # Outside work
//
// An operation that waits on the outside world runs in a goroutine of its own.
// It takes a hold before it begins and calls the finish function when it is
// done; the callback given there runs on the loop. Holds are counted, which is
// how the loop tells a program that waits for a socket from one that waits for
// nothing.
package loop

package loop

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// settle runs l until nothing is left to do.
func settle(t *testing.T, l *Loop) {
	t.Helper()
	wantErr(t, l.RunUntil(func() bool { return false }), ErrDeadlock)
}

func TestTimersFireByTimeThenByTheOrderSet(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	for _, c := range []struct {
		delay float64
		word  string
	}{{3, "d"}, {1, "b"}, {3, "e"}, {2, "c"}, {1, "b2"}, {-5, "a"}, {math.NaN(), "nan"}} {
		l.CallLater(c.delay, j.say(c.word))
	}
	settle(t, l)
	j.want(t, "nan a b b2 c d e")
	if l.Time() != 3 {
		t.Errorf("time is %v", l.Time())
	}
}

func TestDelaysMeetWhereTheyMeetOnPaper(t *testing.T) {
	for _, c := range []struct {
		parts []float64
		sum   float64
	}{
		{[]float64{0.7, 0.1}, 0.8},
		{[]float64{0.1, 0.2}, 0.3},
		{slices.Repeat([]float64{0.1}, 10), 1},
	} {
		l, j := newLoop(t, Virtual()), journal{}
		var next func(i int)
		next = func(i int) {
			if i == len(c.parts) {
				j.add("chain")
				return
			}
			l.CallLater(c.parts[i], Func(func() { next(i + 1) }))
		}
		next(0)
		l.CallLater(c.sum, j.say("whole"))
		settle(t, l)
		j.want(t, "whole chain")
		if l.Time() != c.sum {
			t.Errorf("%v: time is %v, want %v", c.parts, l.Time(), c.sum)
		}
	}
}

func TestNoTimerRunsBeforeItsWhen(t *testing.T) {
	l := newLoop(t, Virtual())
	when := math.Nextafter(0.3, 1)
	var at float64
	timer := l.CallAt(when, Func(func() { at = l.Time() }))
	settle(t, l)
	if timer.When() != when || at < when {
		t.Errorf("timer for %v ran at %v", timer.When(), at)
	}
}

func TestATimerForTheEndOfTimeIsNoDeadlock(t *testing.T) {
	for _, c := range []Clock{Virtual(), Paced(5), Real()} {
		l := newLoop(t, c)
		l.OnDeadlock = func() bool { t.Errorf("%v: deadlock", c); return false }
		l.CallLater(math.Inf(1), Func(func() { t.Errorf("%v: the end of time", c) }))
		l.Idle = func(wait func()) { // the loop waits, so something has to come
			wantErr(t, l.Post(l.Stop), nil)
			wait()
		}
		wantErr(t, l.RunUntil(func() bool { return false }), nil)
	}
}

func TestACancelledTimerDoesNotFire(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	early := l.CallLater(1, j.say("early"))
	l.CallLater(2, j.say("late"))
	early.Cancel()
	early.Cancel()
	if n := l.Counts().Timers; n != 1 {
		t.Errorf("%d timers wait, want 1", n)
	}
	settle(t, l)
	j.want(t, "late")
}

func TestATimerCancelledAfterItFiredDoesNotRun(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	var second *Timer
	l.CallLater(1, Func(func() { j.add("first"); second.Cancel() }))
	second = l.CallLater(1, j.say("second"))
	settle(t, l)
	j.want(t, "first")
}

func TestATimerIsArmedAgain(t *testing.T) {
	var timer Timer
	l, j := newLoop(t, Virtual()), journal{}
	count := func(word string) Func { return func() { j.add("%s@%g", word, l.Time()) } }

	l.Arm(&timer, 1, count("moved"))
	l.Arm(&timer, 2, count("a"))
	settle(t, l)
	timer.Cancel()
	l.Arm(&timer, 3, count("b"))
	timer.Cancel()
	l.Arm(&timer, 4, count("c"))
	settle(t, l)
	// Armed while its firing waits in the ready queue.
	l.CallAt(5, Func(func() { l.Arm(&timer, 6, count("e")) }))
	l.Arm(&timer, 5, count("d"))
	settle(t, l)
	j.want(t, "a@2 c@4 e@6")
	if c := l.Counts(); c != (Counts{}) || timer.Armed() {
		t.Errorf("left over: %+v, armed %v", c, timer.Armed())
	}
}

func TestCancelledTimersAreSweptWhenTheyAreMany(t *testing.T) {
	l := newLoop(t, Virtual())
	timers := make([]*Timer, 1000)
	for i := range timers {
		timers[i] = l.CallLater(float64(1+i), Func(func() {}))
	}
	turn := func() { l.Stop(); wantErr(t, l.RunForever(), nil) }
	for _, timer := range timers[500:] {
		timer.Cancel()
	}
	turn()
	if n := len(l.timers.entries); n != 1000 {
		t.Errorf("%d entries at one half cancelled, want 1000", n)
	}
	timers[499].Cancel()
	turn()
	if n := len(l.timers.entries); n != 499 || l.Counts().Timers != 499 {
		t.Errorf("%d entries and %d timers after the sweep, want 499", n, l.Counts().Timers)
	}
	for _, timer := range timers[:499] {
		timer.Cancel()
	}
	turn()
	if n := len(l.timers.entries); n != 0 {
		t.Errorf("%d entries after the last sweep", n)
	}
}

// A heap against the plainest model there is, under arming, cancelling and
// moving at random.
func TestTimersAgainstASortedList(t *testing.T) {
	type set struct {
		when float64
		seq  int
		id   int
	}
	for seed := range uint64(20) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		l := newLoop(t, Virtual())
		timers := make([]Timer, 700)
		var model []set
		var got, want []int
		forget := func(id int) {
			model = slices.DeleteFunc(model, func(s set) bool { return s.id == id })
		}
		for seq := range 4000 {
			id := rnd.IntN(len(timers))
			forget(id)
			if rnd.IntN(3) == 0 {
				timers[id].Cancel()
				continue
			}
			when := float64(rnd.IntN(50))
			l.Arm(&timers[id], when, Func(func() { got = append(got, id) }))
			model = append(model, set{when, seq, id})
			if seq%97 == 0 {
				l.timers.sweep()
			}
		}
		slices.SortFunc(model, func(a, b set) int {
			return cmp.Or(cmp.Compare(a.when, b.when), a.seq-b.seq)
		})
		for _, s := range model {
			want = append(want, s.id)
		}
		shown := 0
		for timer := range l.Timers() {
			if timer.Armed() {
				shown++
			}
		}
		if n := l.Counts().Timers; n != len(model) || shown != n {
			t.Fatalf("seed %d: %d timers counted, %d shown, want %d", seed, n, shown, len(model))
		}
		settle(t, l)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: fired %v\nwant %v", seed, got, want)
		}
	}
}

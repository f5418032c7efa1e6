# sum() over ints of the machine, big ints, bools, floats, their subclasses and what is no number.
print(sum([1,2,3]), sum([True,False,True]), sum([],5), sum([1,2.5,3]), sum([1.5,True,2]), sum([2**62,2**62,2**62]), sum([-2**63,-1]), sum([2**63-1,True]), sum([0,0]), sum([0.1]*10), sum([1,2],start=True), sum([[1],[2]],[]), sum([1e308,1e308,-1e308]), sum([1, 1j, 2.0]), sum([-0.0]), sum([0,-0.0]))
class I(int): 
    def __add__(s,o): return 'A'
    def __radd__(s,o): return 'R'
class F(float): pass
print(sum([1,I(2)]), sum([F(1.5),2]), sum([1.5,F(2)]))
import decimal, fractions
print(sum([fractions.Fraction(1,3),1,decimal.Decimal(1)] [:2]), sum([1,fractions.Fraction(1,3)]))
try: sum([1,'a'])
except TypeError as e: print(e)
try: sum(['a'],1.5)
except TypeError as e: print(e)

// says: Tensor float64 (4000, 4000)
import { zeros } from 'attention';
zeros([4000, 4000])

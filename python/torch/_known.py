"""Names that PyTorch has and this subset has not: what is asked for by these is not a slip of the pen."""

tensor_names = frozenset(
    """
    addr align_as align_to angle backward_ bernoulli bernoulli_ bfloat16 byte cauchy_ ccol_indices cfloat char cholesky
    coalesce col_indices conj copysign corrcoef cov data_ptr dense_dim dequantize det digamma frexp
    geometric_ geqrf heaviside histogram i0 igamma imag index_reduce inverse is_coalesced is_conj is_inference is_meta
    is_mkldnn is_mps is_neg is_pinned is_set_to is_shared istft lcm ldexp lgamma log_normal_ logcumsumexp logdet logit lu
    map_ mvlgamma mode multinomial narrow_copy nextafter nonzero_static normal_ orgqr ormqr pin_memory pinverse polygamma
    put_ qr q_scale random_ real record_stream reduce_ref refine_names rename renorm resize resize_as share_memory_ short
    signbit sinc slogdet smm sparse_dim sparse_mask stft storage sub_ svd tan_ to_dense to_mkldnn to_sparse
    triangular_solve unique_consecutive untyped_storage values vander xlogy numpy_ cdouble chalf
    """.split()
)

"""Names that PyTorch has and this subset has not: what is asked for by these is not a slip of the pen."""

tensor_names = frozenset(
    """
    addr align_as align_to angle apply_ as_strided as_strided_ backward_ bernoulli bernoulli_ bfloat16 byte cauchy_ ccol_indices cfloat char cholesky
    coalesce col_indices conj copysign corrcoef cov data_ptr dense_dim dequantize det digamma frexp
    geometric_ geqrf heaviside histogram i0 igamma imag index_reduce inverse is_coalesced is_conj is_inference is_meta
    is_mkldnn is_mps is_neg is_pinned is_set_to is_shared istft lcm ldexp lgamma log_normal_ logcumsumexp logdet logit lu
    map_ mvlgamma mode multinomial narrow_copy nextafter nonzero_static normal_ orgqr ormqr pin_memory pinverse polygamma
    put_ qr q_scale random_ real record_stream reduce_ref refine_names rename renorm resize resize_ resize_as resize_as_ set_ share_memory_ short
    signbit sinc slogdet smm sparse_dim sparse_mask squeeze_ stft storage svd swapaxes_ swapdims_ t_ to_dense to_mkldnn to_sparse
    transpose_ triangular_solve unique_consecutive unsqueeze_ untyped_storage values vander xlogy numpy_ cdouble chalf
    """.split()
)

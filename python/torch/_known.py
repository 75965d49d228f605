"""Names that PyTorch has and this subset has not: what is asked for by these is not a slip of the pen."""

tensor_names = frozenset(
    """
    addr addr_ align_as align_to angle apply_ as_strided_ as_strided_scatter as_subclass bfloat16
    cauchy_ ccol_indices cdouble cfloat chalf char cholesky cholesky_inverse cholesky_solve coalesce col_indices conj
    conj_physical conj_physical_ copysign copysign_ corrcoef cov crow_indices dense_dim dequantize det diagflat
    diagonal_scatter digamma digamma_ dsplit eig float_power_ frexp geometric_ geqrf get_device hardshrink has_names
    heaviside heaviside_ histogram hsplit i0 i0_ igamma igamma_ igammac igammac_ imag index_reduce index_reduce_ indices
    int_repr inverse ipu is_coalesced is_conj is_distributed is_ipu is_meta is_mkldnn is_mps is_neg
    is_nested is_nonzero is_ort is_pinned is_same_size is_set_to is_shared is_sparse_csr is_vulkan is_xpu isreal istft
    lcm lcm_ ldexp ldexp_ lgamma lgamma_ log_normal_ logaddexp2 logcumsumexp logdet logit logit_ lstsq lu lu_solve map2_
    map_ matrix_exp mode mvlgamma mvlgamma_ nanmedian nanquantile narrow_copy new new_empty_strided nextafter nextafter_
    nonzero_static orgqr ormqr pin_memory pinverse polygamma polygamma_ prelu put put_ q_per_channel_axis
    q_per_channel_scales q_per_channel_zero_points q_scale q_zero_point qr qscheme real record_stream refine_names
    rename rename_ renorm renorm_ resize resize_ resize_as resize_as_ resize_as_sparse_ resolve_conj resolve_neg
    row_indices select_scatter set_ share_memory_ short signbit sinc sinc_ slice_scatter slogdet smm solve sparse_dim
    sparse_mask sparse_resize_ sparse_resize_and_clear_ sspaddmm stft storage storage_type svd
    symeig to_dense to_mkldnn to_padded_tensor to_sparse to_sparse_bsc to_sparse_bsr to_sparse_coo
    to_sparse_csc to_sparse_csr triangular_solve unique_consecutive unsafe_chunk unsafe_split
    unsafe_split_with_sizes untyped_storage values vsplit xlogy xlogy_ xpu
    """.split()
)

"""Names that PyTorch has and this subset has not: who asks for one of these has made no slip of the pen. From dir() of 1.13, and what has come since."""

absent = {
    'torch': """
        abs_ accelerator acos_ acosh_ adaptive_avg_pool1d adaptive_max_pool1d addmv_ addr affine_grid_generator
        alias_copy align_tensors alpha_dropout alpha_dropout_ amp angle ao arccos_ arccosh_ arcsin_ arcsinh_ arctan_
        arctanh_ as_strided_ as_strided_copy as_strided_scatter asin_ asinh_ atan_ atanh_ attr autocast avg_pool1d
        bartlett_window batch_norm bfloat16 bilinear binary_cross_entropy_with_logits binomial blackman_window
        candidate ccol_indices_copy cdouble ceil_ celu celu_ cfloat chalf channel_shuffle channels_last
        channels_last_3d cholesky cholesky_inverse cholesky_solve clamp_ clamp_max_ clamp_min_ classes classproperty
        clip_ col_indices_copy combinations compile compiled_with_cxx11_abi compiler complex complex128 complex32
        complex64 cond conj conj_physical conj_physical_ constant_pad_nd conv1d conv2d conv3d conv_tbc
        conv_transpose1d conv_transpose2d conv_transpose3d convolution copysign corrcoef cos_ cosh_
        cosine_embedding_loss cov cpu crow_indices_copy ctc_loss cumulative_trapezoid deg2rad_ det detach detach_
        detach_copy diagflat diagonal_copy diagonal_scatter digamma distributed distributions dropout dropout_ dsmm
        dsplit dstack eig embedding embedding_bag embedding_renorm_ empty_quantized empty_strided erf_ erfc_ exp2_
        exp_ expand_copy expm1_ export feature_alpha_dropout feature_alpha_dropout_ feature_dropout feature_dropout_
        fft fill fill_ fix_ float8_e4m3fn float8_e5m2 floor_ frac_ frexp frobenius_norm from_dlpack from_file
        frombuffer func functional futures fx gcd_ geqrf get_default_device get_deterministic_debug_mode get_device
        get_device_module get_file_path get_float32_matmul_precision get_num_interop_threads gradient grid_sampler
        grid_sampler_2d grid_sampler_3d group_norm gru gru_cell hamming_window hann_window hardshrink has_cuda
        has_cudnn has_lapack has_mkl has_mkldnn has_mps has_openmp has_spectral heaviside hinge_embedding_loss
        histogram histogramdd hsmm hsplit hspmm hub i0 i0_ igamma igammac imag index_put_ index_reduce indices_copy
        instance_norm int16 int8 int_repr inverse is_anomaly_check_nan_enabled is_anomaly_enabled
        is_autocast_cache_enabled is_autocast_cpu_enabled is_autocast_enabled is_conj
        is_deterministic_algorithms_warn_only_enabled is_distributed is_inference is_neg is_nonzero is_same_size
        is_signed is_vulkan_available is_warn_always_enabled isreal istft jit kaiser_window kl_div layer_norm lcm
        lcm_ ldexp ldexp_ legacy_contiguous_format lgamma library load lobpcg log10_ log1p_ log2_ log_ logaddexp2
        logcumsumexp logdet logit logit_ lstm lstm_cell lstsq lu lu_solve lu_unpack margin_ranking_loss masked
        matrix_exp matrix_rank max_pool1d max_pool1d_with_indices max_pool2d max_pool3d mode mps mtia
        multiprocessing mvlgamma name nan_to_num_ nanmedian nanquantile narrow_copy neg_ negative_ nested nextafter
        norm_except_dim obj onnx ops orgqr ormqr overrides package pairwise_distance pca_lowrank pdist
        per_channel_affine per_channel_affine_float_qparams per_channel_symmetric per_tensor_affine
        per_tensor_symmetric permute_copy pinverse pixel_shuffle pixel_unshuffle poisson poisson_nll_loss polar
        polygamma prelu prepare_multiprocessing_environment profiler put qint32 qint8 qr qscheme quantization
        quantize_per_channel quantize_per_tensor quantize_per_tensor_dynamic quasirandom quint2x4 quint4x2 quint8
        rad2deg_ range real reciprocal_ relu_ renorm resize_as_ resize_as_sparse_ resolve_conj resolve_neg rnn_relu
        rnn_relu_cell rnn_tanh rnn_tanh_cell round_ row_indices_copy rrelu rrelu_ rsqrt_ saddmm save segment_reduce
        select_copy select_scatter selu selu_ serialization set_anomaly_enabled set_default_device
        set_deterministic_debug_mode set_float32_matmul_precision set_flush_denormal set_num_interop_threads
        set_warn_always short sigmoid_ signal signbit sin_ sinc sinc_ sinh_ slice_copy slice_scatter slogdet smm
        solve sparse sparse_bsc sparse_bsc_tensor sparse_bsr sparse_bsr_tensor sparse_compressed_tensor sparse_coo
        sparse_coo_tensor sparse_csc sparse_csc_tensor sparse_csr sparse_csr_tensor special split_copy
        split_with_sizes_copy spmm sqrt_ square_ squeeze_copy sspaddmm stft storage svd svd_lowrank sym_fresh_size
        sym_ite sym_max sym_min sym_not sym_sum symeig t_copy tan_ tanh_ testing threshold threshold_ to_dlpack
        torch_version transpose_copy trapezoid trapz triangular_solve triplet_margin_loss trunc_ uint16 uint32
        uint64 unbind_copy unfold_copy unique_consecutive unravel_index unsqueeze_copy values_copy vander version
        view_as_complex view_as_complex_copy view_as_real view_as_real_copy view_copy vmap vsplit while_loop xlogy
        xlogy_ xpu zero_
    """,
    'torch.nn': """
        AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveLogSoftmaxWithLoss AdaptiveMaxPool1d
        AdaptiveMaxPool2d AdaptiveMaxPool3d AlphaDropout AvgPool1d AvgPool2d AvgPool3d BatchNorm1d BatchNorm2d
        BatchNorm3d Buffer CELU CTCLoss ChannelShuffle CircularPad1d CircularPad2d CircularPad3d ConstantPad1d
        ConstantPad2d ConstantPad3d Container Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d
        CosineEmbeddingLoss CrossMapLRN2d DataParallel Dropout1d Dropout2d Dropout3d EmbeddingBag
        FeatureAlphaDropout Fold FractionalMaxPool2d FractionalMaxPool3d GRU GRUCell GaussianNLLLoss GroupNorm
        Hardshrink Hardsigmoid Hardswish Hardtanh HingeEmbeddingLoss InstanceNorm1d InstanceNorm2d InstanceNorm3d
        LPPool1d LPPool2d LSTM LSTMCell LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d LazyConv1d LazyConv2d
        LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d LazyInstanceNorm1d LazyInstanceNorm2d
        LazyInstanceNorm3d LazyLinear LocalResponseNorm MarginRankingLoss MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d
        MaxUnpool2d MaxUnpool3d MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss2d
        PairwiseDistance PixelShuffle PixelUnshuffle PoissonNLLLoss RNN RNNBase RNNCell RNNCellBase RReLU
        ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d
        SoftMarginLoss Softmax2d Softshrink SyncBatchNorm Tanhshrink Threshold TripletMarginLoss
        TripletMarginWithDistanceLoss Unfold UninitializedBuffer UninitializedParameter Upsample
        UpsamplingBilinear2d UpsamplingNearest2d ZeroPad1d ZeroPad2d ZeroPad3d common_types factory_kwargs grad
        intrinsic parallel qat quantizable quantized
    """,
    'torch.nn.functional': """
        adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d adaptive_max_pool1d
        adaptive_max_pool1d_with_indices adaptive_max_pool2d adaptive_max_pool2d_with_indices adaptive_max_pool3d
        adaptive_max_pool3d_with_indices affine_grid alpha_dropout avg_pool1d avg_pool2d avg_pool3d batch_norm celu
        celu_ channel_shuffle conv1d conv2d conv3d conv_tbc conv_transpose1d conv_transpose2d conv_transpose3d
        cosine_embedding_loss ctc_loss dropout1d dropout2d dropout3d elu_ embedding_bag feature_alpha_dropout fold
        fractional_max_pool2d fractional_max_pool2d_with_indices fractional_max_pool3d
        fractional_max_pool3d_with_indices gaussian_nll_loss grid_sample group_norm grouped_mm gumbel_softmax
        hardshrink hardsigmoid hardswish hardtanh hardtanh_ hinge_embedding_loss instance_norm interpolate
        leaky_relu_ local_response_norm lp_pool1d lp_pool2d margin_ranking_loss max_pool1d max_pool1d_with_indices
        max_pool2d max_pool2d_with_indices max_pool3d max_pool3d_with_indices max_unpool1d max_unpool2d max_unpool3d
        multi_margin_loss multilabel_margin_loss multilabel_soft_margin_loss native_channel_shuffle
        pairwise_distance pdist pixel_shuffle pixel_unshuffle poisson_nll_loss rrelu rrelu_ scaled_mm selu_
        soft_margin_loss softshrink sparse_support_notes tanhshrink tf32_notes threshold threshold_
        triplet_margin_loss triplet_margin_with_distance_loss unfold upsample upsample_bilinear upsample_nearest
        utils
    """,
    'torch.nn.init': """
        constant dirac dirac_ eye kaiming_normal kaiming_uniform normal orthogonal orthogonal_ sparse sparse_
        uniform xavier_normal xavier_uniform
    """,
    'torch.nn.utils': """
        clip_grad_norm clip_grads_with_norm_ convert_conv2d_weight_memory_format convert_conv3d_weight_memory_format
        fuse_conv_bn_eval fuse_conv_bn_weights fusion get_total_norm init memory_format parametrizations parametrize
        remove_spectral_norm remove_weight_norm skip_init spectral_norm stateless weight_norm
    """,
    'torch.optim': """
        ASGD Adadelta Adafactor Adagrad Adamax LBFGS Muon NAdam RAdam RMSprop Rprop SparseAdam swa_utils
    """,
    'torch.optim.lr_scheduler': """
        ChainedScheduler CosineAnnealingWarmRestarts CyclicLR MultiplicativeLR OneCycleLR PolynomialLR
    """,
    'torch.utils': """
        ThroughputBenchmark backcompat benchmark bottleneck checkpoint cmake_prefix_path cpp_backtrace cpp_extension
        deterministic disable_minidumps dlpack enable_minidumps enable_minidumps_on_exceptions get_cpp_backtrace
        hooks mobile_optimizer model_zoo set_module swap_tensors tensorboard throughput_benchmark
    """,
    'torch.utils.data': """
        BatchSampler ChainDataset DFIterDataPipe DataChunk DataLoader2 DistributedSampler IterDataPipe
        IterableDataset MapDataPipe RandomSampler Sampler SequentialSampler StackDataset SubsetRandomSampler
        WeightedRandomSampler get_worker_info
    """,
    'torch.linalg': """
        LinAlgError cholesky cholesky_ex cond det diagonal eig eigh eigvals eigvalsh householder_product inv inv_ex
        ldl_factor ldl_factor_ex ldl_solve lstsq lu lu_factor lu_factor_ex lu_solve matrix_exp matrix_norm
        matrix_rank pinv qr slogdet solve solve_ex solve_triangular svd svdvals tensorinv tensorsolve vander
    """,
    'torch.autograd': """
        DeviceType NestedIOFunction ProfilerActivity ProfilerConfig ProfilerEvent ProfilerState SavedTensor Sequence
        anomaly_mode cast forward_ad function grad_mode gradgradcheck graph handle_torch_function has_torch_function
        is_tensor_like kineto_available profiler profiler_legacy profiler_util variable
    """,
    'torch.autograd.functional': """
        fwAD hvp jvp vhp vjp
    """,
    'torch.Tensor': """
        addr addr_ align_as align_to angle apply_ as_strided_ as_strided_scatter as_subclass bfloat16 cauchy_
        ccol_indices cdouble cfloat chalf char cholesky cholesky_inverse cholesky_solve coalesce col_indices conj
        conj_physical conj_physical_ copysign copysign_ corrcoef cov crow_indices dense_dim dequantize det diagflat
        diagonal_scatter digamma digamma_ dim_order dsplit eig float_power_ frexp geometric_ geqrf get_device
        hardshrink has_names heaviside heaviside_ histogram hsplit i0 i0_ igamma igamma_ igammac igammac_ imag
        index_reduce index_reduce_ indices int_repr inverse ipu is_coalesced is_conj is_distributed is_ipu is_meta
        is_mkldnn is_mps is_neg is_nested is_nonzero is_ort is_pinned is_same_size is_set_to is_shared is_sparse_csr
        is_vulkan is_xpu isreal istft lcm lcm_ ldexp ldexp_ lgamma lgamma_ log_normal_ logaddexp2 logcumsumexp
        logdet logit logit_ lstsq lu lu_solve map2_ map_ matrix_exp mode module_load mvlgamma mvlgamma_ name
        nanmedian nanquantile narrow_copy new new_empty_strided nextafter nextafter_ nonzero_static orgqr ormqr
        pin_memory pinverse polygamma polygamma_ prelu put put_ q_per_channel_axis q_per_channel_scales
        q_per_channel_zero_points q_scale q_zero_point qr qscheme real record_stream refine_names reinforce rename
        rename_ renorm renorm_ resize resize_ resize_as resize_as_ resize_as_sparse_ resolve_conj resolve_neg
        row_indices select_scatter set_ share_memory_ short signbit sinc sinc_ slice_scatter slogdet smm solve
        sparse_dim sparse_mask sparse_resize_ sparse_resize_and_clear_ sspaddmm stft storage storage_type svd symeig
        to_dense to_mkldnn to_padded_tensor to_sparse to_sparse_bsc to_sparse_bsr to_sparse_coo to_sparse_csc
        to_sparse_csr triangular_solve unique_consecutive unsafe_chunk unsafe_split unsafe_split_with_sizes
        untyped_storage values volatile vsplit xlogy xlogy_ xpu
    """,
}

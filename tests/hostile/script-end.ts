// says: </script>
console.log('</script><script>alert(1)</script>');

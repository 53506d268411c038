// Says in a browser that is too old that it is: it is written so that such a browser understands it.
(() => {
  var known =
    typeof Worker === 'function' &&
    typeof DecompressionStream === 'function' &&
    typeof Array.prototype.toSorted === 'function' &&
    typeof URL.canParse === 'function';
  document.documentElement.className = known ? '' : 'old';
  document.getElementById('old').hidden = known;
})();

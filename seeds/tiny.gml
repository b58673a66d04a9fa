Creator "Written by hand, in the manner of Mark Newman"
graph
[
  directed 0
  node
  [
    id 0
    label "M&#252;ller, Ana"
  ]
  node
  [
    id 1
    label "van der Berg, Pieter"
  ]
  node
  [
    id 2
    label "Okafor, Nneka"
  ]
  node
  [
    id 3
    label "Silva, Jo&#227;o Pedro"
  ]
  node
  [
    id 4
    label "Quist, Orri, Jr."
  ]
  node
  [
    id 5
    label "Tideline Consortium"
  ]
  node
  [
    id 6
    label "Dvo&#345;&#225;k, Eva"
  ]
  edge
  [
    source 1
    target 0
    value 1
  ]
  edge
  [
    source 2
    target 0
    value 2
  ]
  edge
  [
    source 2
    target 1
    value 1
  ]
  edge
  [
    source 3
    target 2
    value 1
  ]
  edge
  [
    source 4
    target 2
    value 1
  ]
  edge
  [
    source 4
    target 3
    value 1
  ]
  edge
  [
    source 5
    target 3
    value 1
  ]
  edge
  [
    source 6
    target 3
    value 1
  ]
  edge
  [
    source 6
    target 5
    value 1
  ]
]

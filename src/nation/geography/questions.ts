export { importMap, type MapImported } from './import-map.ts'
export { isMapFile, NotAMap } from './map-file.ts'
export { type AreaTile, REGIONS } from './own-tiles.ts'
export { hasEnded, shapesFor, tilesAreOurs, tilesFor } from './where-areas-lie.ts'

const RADIUS_KM = 6371
const MIDDLE = (-2 * Math.PI) / 180

/**
 * Degrees to kilometres east and north, by the projection that the British National Grid is made with (transverse
 * Mercator, two degrees west), on a ball instead of an ellipsoid: for a picture of England it is the same to a hair.
 */
export function layFlat(longitude: number, latitude: number): readonly [number, number] {
  const away = (longitude * Math.PI) / 180 - MIDDLE
  const north = (latitude * Math.PI) / 180
  return [
    RADIUS_KM * Math.atanh(Math.cos(north) * Math.sin(away)),
    RADIUS_KM * Math.atan2(Math.tan(north), Math.cos(away)),
  ]
}

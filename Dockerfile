# The command in an image of its own, without the tools that build it.
#
#   docker build -t dup-parse .
#   docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD:/data" dup-parse obiettivi.pdf -o obiettivi.xlsx

FROM node:22-alpine AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm pack --ignore-scripts && npm install --omit=dev --prefix /package ./dup-parse-*.tgz

FROM node:22-alpine
COPY --from=build /package/node_modules /usr/local/lib/dup-parse/node_modules
USER node
WORKDIR /data
ENTRYPOINT ["node", "/usr/local/lib/dup-parse/node_modules/dup-parse/bin/dup-parse.js"]
CMD ["--help"]

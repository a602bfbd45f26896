# The desk in a container. It listens on loopback only, as it has no sign-in yet, and a container's loopback is its own:
# run it on the host's network, `docker run --network host -v assay:/data assay`. See docs/guide/running.md.
FROM node:24-slim

WORKDIR /app
# each folder by name, so that neither a local node_modules nor a local desk is taken along
COPY package.json package-lock.json .npmrc tsconfig.json vite.config.ts ./
COPY bin bin
COPY catalogue catalogue
COPY docs docs
COPY migrations migrations
COPY sample sample
COPY scripts scripts
COPY src src
COPY web web
RUN npm ci && npm cache clean --force && mkdir /data && chown node:node /data

USER node
ENV ASSAY_HOME=/data
VOLUME /data
HEALTHCHECK --interval=30s --start-period=20s CMD ["./bin/node", "-e", "fetch(`http://localhost:${process.env.PORT || 4747}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["./bin/assay", "serve"]

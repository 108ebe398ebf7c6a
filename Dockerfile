# An image of what `npm pack` makes, with exactly the dependencies of package-lock.json:
#   docker build --tag trunkline .
# Builds with Docker and Podman; docs/install.md says how to run it.

FROM node:22-slim AS package
WORKDIR /checkout
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm pack --silent --pack-destination=/tmp && mkdir /package && tar -xzf /tmp/trunkline-*.tgz -C /package --strip-components=1

# Node.js 22 has SQLite built in, so nothing native is installed.
FROM node:22-slim AS dependencies
WORKDIR /package
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:22-slim
LABEL org.opencontainers.image.title="Trunkline" \
  org.opencontainers.image.description="A self-hosted phone-number service" \
  org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production \
  TRUNKLINE_HOST=0.0.0.0 \
  TRUNKLINE_DATA=/data
COPY --from=dependencies /package/node_modules /opt/trunkline/node_modules
COPY --from=package /package /opt/trunkline
RUN ln -s /opt/trunkline/dist/src/cli/main.js /usr/local/bin/trunkline && install -d -o node -g node -m 0700 /data
# By number: Kubernetes can tell that it is not root.
USER 1000:1000
WORKDIR /data
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "/opt/trunkline/deploy/healthcheck.mjs"]
ENTRYPOINT ["trunkline"]
CMD ["serve"]

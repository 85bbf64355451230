// jest's Node environment in a context whose global object is an ordinary one.
//
// jest gives the context a proxy as its global object, so that every look at a global (Map, Array, undefined …) passes
// through interceptors: the engine and the simulated Excel take twice as long. Node offers contexts without them.
// https://github.com/nodejs/node/issues/31658, https://github.com/nodejs/node/pull/54394
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

// What jest takes from Node itself, so that bytes which Node makes are instances of what tests call Uint8Array.
const FROM_NODE = new Set(['Buffer', 'ArrayBuffer', 'Uint8Array']);

module.exports = class PlainContextEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const plain = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    const built = new Set(Reflect.ownKeys(plain));
    for (const key of Reflect.ownKeys(this.global))
      if (!built.has(key) || FROM_NODE.has(key))
        Object.defineProperty(plain, key, Object.getOwnPropertyDescriptor(this.global, key));
    plain.global = plain;
    plain.Error.stackTraceLimit = this.global.Error.stackTraceLimit;

    const { projectConfig } = config;
    const { moduleMocker, fakeTimersModern } = this;
    this.moduleMocker = new moduleMocker.constructor(plain);
    this.fakeTimersModern = new fakeTimersModern.constructor({ config: projectConfig, global: plain });
    this.context = plain;
    this.global = plain;
  }
};

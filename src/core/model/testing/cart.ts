/** The smallest design that says something: one publisher, one topic, one subscriber; 80/s onto 2 workers of 50/s each. */
import type { Design } from '../design.ts';
import { parseDesign } from '../text/parse.ts';

export const cartText = `{
  "eventwright": 1,
  "name": "Shopping cart",
  "version": "1.0.0",
  "broker": "nats",
  "messages": {
    "product-added": {
      "name": "cart.product_added", "kind": "event", "version": "1.0.0", "key": "/cartId",
      "payload": {
        "type": "object",
        "required": ["cartId", "productId", "quantity"],
        "properties": {
          "cartId": { "type": "string" },
          "productId": { "type": "integer" },
          "quantity": { "type": "integer", "minimum": 1 }
        }
      },
      "examples": [{ "cartId": "c-1", "productId": 1, "quantity": 2 }]
    }
  },
  "nodes": {
    "cart": { "kind": "publisher", "name": "Cart", "source": "http" },
    "cart-events": { "kind": "topic", "name": "Cart events", "address": "cart.product_added", "messages": ["product-added"] },
    "recommender": { "kind": "subscriber", "name": "Recommender", "replicas": 2 }
  },
  "links": {
    "cart-publishes": {
      "kind": "publish", "from": "cart", "to": "cart-events", "message": "product-added",
      "arrivals": { "process": "poisson", "ratePerSecond": 80 }
    },
    "recommender-reads": {
      "kind": "subscribe", "from": "cart-events", "to": "recommender",
      "work": { "distribution": "exponential", "meanMs": 20 },
      "retry": { "maxDeliveries": 3, "backoff": "exponential", "firstMs": 100, "factor": 2, "jitter": 1 },
      "deadLetter": "discard"
    }
  },
  "scenarios": {
    "steady": { "durationSeconds": 600, "warmupSeconds": "auto", "replications": 10, "seed": 1 }
  },
  "layout": { "nodes": { "cart": { "x": 0, "y": 0 }, "cart-events": { "x": 320, "y": 0 }, "recommender": { "x": 640, "y": 0 } } }
}
`;

/** The design of a text that must be one. */
export const parsed = (text: string): Design => {
  const result = parseDesign(text);
  if (!result.ok) throw new Error(JSON.stringify(result.reason, null, 2));
  return result.value;
};

/** The problems of a text that must be none. */
export const problemsOf = (text: string) => {
  const result = parseDesign(text);
  if (result.ok) throw new Error('this is a design');
  return result.reason;
};

/** A design as text with these sections beside version and name. */
export const textWith = (sections: object): string => JSON.stringify({ eventwright: 1, name: 'N', ...sections });

/* A Kafka cluster in memory for the tests: librdkafka's mock. Arguments: TOPIC:PARTITIONS of topics that need more than the four
   that it makes by itself. Prints its address and ends with its standard input. */
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **words) {
  char problem[512];
  rd_kafka_t *client = rd_kafka_new(RD_KAFKA_PRODUCER, rd_kafka_conf_new(), problem, sizeof problem);
  rd_kafka_mock_cluster_t *cluster = client ? rd_kafka_mock_cluster_new(client, 1) : NULL;
  if (!cluster) return fprintf(stderr, "no cluster: %s\n", problem), 1;
  for (int word = 1; word < count; word++) {
    char *colon = strrchr(words[word], ':');
    if (!colon) return fprintf(stderr, "%s is no TOPIC:PARTITIONS\n", words[word]), 1;
    *colon = '\0';
    if (rd_kafka_mock_topic_create(cluster, words[word], atoi(colon + 1), 1))
      return fprintf(stderr, "cannot make %s\n", words[word]), 1;
  }
  printf("%s\n", rd_kafka_mock_cluster_bootstraps(cluster));
  fflush(stdout);
  while (getchar() != EOF) continue;
  return 0;
}
